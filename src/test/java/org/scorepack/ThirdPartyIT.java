package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.PackagedProgram;

/**
 * The list of libraries that others made is the list of what lies in the jar, no more and no less. Two libraries may have
 * the same name under different groups, and then have two lines.
 */
class ThirdPartyIT {

    private static final Pattern JAR = Pattern.compile("BOOT-INF/lib/(.+?)-[0-9][^/]*\\.jar");
    private static final Pattern ROW = Pattern.compile("\\| `([^:`]+):([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void every_library_of_the_jar_has_its_line_with_a_licence() throws IOException {
        assertThat(libraries()).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(listed());
    }

    private static List<String> libraries() throws IOException {
        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(PackagedProgram.jar().toFile())) {
            jar.stream().filter(entry -> entry.getName().endsWith(".jar")).forEach(entry -> {
                Matcher name = JAR.matcher(entry.getName());
                assertThat(name.matches()).as(entry.getName()).isTrue();
                names.add(name.group(1));
            });
        }
        return names;
    }

    private static List<String> listed() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs/third-party.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(row.group(3)).as("licence of " + row.group(2)).isNotBlank();
                names.add(row.group(2));
            }
        }
        return names;
    }
}
