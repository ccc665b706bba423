/**
 * What was done, fenced: runs, claims and editions. The truth about them; Spring Batch only orchestrates.
 *
 * <p>Start at {@link org.scorepack.ledger.Ledger}.
 */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package org.scorepack.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
