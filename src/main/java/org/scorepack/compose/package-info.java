/**
 * What is said, in which order, in which words and digits. Pure: the same input gives the same pack anywhere.
 *
 * <p>{@link org.scorepack.compose.PackInput} is the only door; {@link org.scorepack.compose.Pack} is what comes out. A
 * number becomes characters here and nowhere else.
 */
@ApplicationModule(allowedDependencies = {"calendar", "scorecard", "figure", "assess"})
@NullMarked
package org.scorepack.compose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
