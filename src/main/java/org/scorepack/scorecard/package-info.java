/**
 * The strategy's words: who there is, what they want, how it is measured. Values only; no I/O, no framework.
 *
 * <p>Start at {@link org.scorepack.scorecard.Strategy}; the records here are the glossary of the whole program.
 */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package org.scorepack.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
