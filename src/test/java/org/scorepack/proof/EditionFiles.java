package org.scorepack.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.testing.EveryEdition;

/**
 * What lies in the folder of an edition.
 *
 * @param folder such as {@code out/sales_board/2026-10/edition-1}
 */
record EditionFiles(Path folder) {

    /** Bytes by name, without the manifest. */
    SortedMap<String, byte[]> bytes() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : EveryEdition.files(folder, "")) {
            if (!file.getFileName().toString().startsWith("manifest")) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** @param files as they lie there, or forged */
    EditionProof proof(SortedMap<String, byte[]> files) {
        Path period = folder.getParent();
        String audience = period.getParent().getFileName().toString();
        String code = period.getFileName().toString();
        return new EditionProof(
                audience + "/" + code + "/" + folder.getFileName(), audience.replaceFirst("_.*", ""), code, files);
    }
}
