/**
 * Judges figures: how far from target, which status, is the process changing, will it hit the target, where is it heading.
 * Pure arithmetic on values; exact but for process charts and outlooks.
 *
 * <p>Start at {@link org.scorepack.assess.Judge}; before it, {@link org.scorepack.assess.DerivedFacts} completes what the
 * sources delivered. Every rule has a class of its own, named after it, after {@code rules.md} 1 to 4.
 */
@ApplicationModule(
        allowedDependencies = {"calendar", "scorecard", "figure", "assess.outlook", "assess.score", "assess.trend"})
@NullMarked
package org.scorepack.assess;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
