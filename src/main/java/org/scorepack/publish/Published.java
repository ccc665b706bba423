package org.scorepack.publish;

import java.nio.file.Path;

/**
 * An edition that readers can see.
 *
 * @param folder where it lies
 * @param manifestSha256 of the bytes of its {@code manifest.json}, as in {@code manifest.sha256}; for the store
 * @param chainHash of its manifest without the log: what the next edition of the department refers to
 * @param adopted whether it was there already, whole and with the same content
 */
public record Published(EditionId id, Path folder, String manifestSha256, String chainHash, boolean adopted) {}
