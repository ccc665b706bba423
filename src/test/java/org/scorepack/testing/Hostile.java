package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines of {@code src/test/resources/hostile}: fields between bars, the last one to the end of the line. */
public final class Hostile {

    private Hostile() {}

    /**
     * The cases of a file.
     *
     * @param fields that a line has
     */
    public static List<List<String>> cases(String file, int fields) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/hostile").resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" \\| ", fields)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
