package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** Bytes of its files as they are now, by name; without manifest, and without what is missing. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Manifest.Entry entry : manifest.files()) {
            Path file = folder.resolve(entry.name());
            if (folder.equals(file.getParent()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    files.put(entry.name(), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new CannotPublish("Cannot read " + file + ": " + Disk.reason(e), e);
                }
            }
        }
        return files;
    }
}
