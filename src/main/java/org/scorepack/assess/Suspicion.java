package org.scorepack.assess;

import org.scorepack.figure.Check;

/**
 * Why a value is not believed.
 *
 * @param detail what was found, with exact numbers
 */
record Suspicion(Check check, String detail) {}
