package org.scorepack.publish;

import java.nio.file.Path;

/**
 * An edition as it lies in the output folder, by what its manifest says; whether that is still true,
 * {@link Editions#intact()} tells.
 *
 * @param manifestSha256 of the bytes of its {@code manifest.json}
 * @param chainHash what an edition published after it refers to
 */
public record PublishedEdition(Path folder, Manifest manifest, String manifestSha256, String chainHash) {

    /** Department, period and number. */
    public EditionId id() {
        return manifest.id();
    }
}
