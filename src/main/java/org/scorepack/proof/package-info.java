/**
 * Reads published files back and compares them: with what they must say, and with each other; figure by figure.
 *
 * <p>Start at {@link org.scorepack.proof.EditionProof}. Knows no store and composes nothing: what a file must say is handed
 * in.
 */
@ApplicationModule(allowedDependencies = {"render"})
@NullMarked
package org.scorepack.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
