/** Judges figures: pure arithmetic, the same on any day and any machine. */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard", "figure"})
@NullMarked
package org.scorepack.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
