/**
 * What a run knows, as values: figures with their kind of nothing, their quality and where they came from; and what was
 * judged about them.
 *
 * <p>Start at {@link org.scorepack.figure.Figure} and {@link org.scorepack.figure.Judgement}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard"})
@NullMarked
package org.scorepack.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
