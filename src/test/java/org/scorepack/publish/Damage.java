package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What happens to files after they were published. */
final class Damage {

    private Damage() {}

    /** One bit of one byte. */
    static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        replace(file, bytes);
    }

    /** Published files are write-protected; whoever changes one replaces it. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }
}
