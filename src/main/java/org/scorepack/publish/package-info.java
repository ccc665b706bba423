/**
 * Puts files where readers find them, whole or not at all: editions that appear by one rename, chained by hashes; the
 * control folder of a run; the indexes.
 *
 * <p>Start at {@link org.scorepack.publish.Publisher}. Takes no decision about numbers of editions and asks no clock.
 */
@ApplicationModule(allowedDependencies = {"figure", "render"})
@NullMarked
package org.scorepack.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
