package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The folder of reference data that is not part of the project: system property {@code scorepack.shared}. */
public final class Shared {

    private Shared() {}

    /** A folder of it; the test is skipped with a reason where it is absent. */
    public static Path folder(String name) {
        Path folder =
                Path.of(System.getProperty("scorepack.shared", "../shared")).resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no reference data: " + folder + " is absent");
        return folder;
    }

    /** The files of a folder with this beginning and end, by name. */
    public static List<Path> files(Path folder, String beginning, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)
                            && file.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
