/**
 * Which way a series goes, and when it changed: descriptions for short histories, years and proposals, never a monthly alarm
 * ({@code rules.md} 3.5). Pure arithmetic on numbers.
 *
 * <p>Start at {@link org.scorepack.assess.trend.MannKendall}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.scorepack.assess.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
