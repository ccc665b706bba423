/**
 * Where a series of months is heading, and how sure that is: pure arithmetic on numbers, after {@code rules.md} 4. Nothing
 * here knows metrics or departments, and nothing is drawn at random.
 *
 * <p>Start at {@link org.scorepack.assess.outlook.Theta}; where its history is too short, {@link
 * org.scorepack.assess.outlook.Indicative} stands in.
 */
@ApplicationModule(allowedDependencies = {"scorecard"})
@NullMarked
package org.scorepack.assess.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
