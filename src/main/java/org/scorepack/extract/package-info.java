/**
 * Sources to figures and rejects, streaming: rows are aggregated on the way and never kept.
 *
 * <p>Start at {@link org.scorepack.extract.Extraction}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard", "figure", "config"})
@NullMarked
package org.scorepack.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
