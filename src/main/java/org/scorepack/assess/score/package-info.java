/**
 * How good a figure is on one scale of 0 to 100, and how good many are together ({@code rules.md} 2.2 and 2.3). A score
 * sorts and stands in {@code figures.csv} and {@code scores.csv}; pages show statuses and counts.
 *
 * <p>Start at {@link org.scorepack.assess.score.MetricScore}; {@link org.scorepack.assess.score.ScoreRollUp} puts them together.
 */
@ApplicationModule(allowedDependencies = {"figure", "scorecard"})
@NullMarked
package org.scorepack.assess.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
