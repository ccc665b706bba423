package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.TestHome;

/** What only reads the command line or the configuration loads neither Spring nor a database nor a renderer. */
class LeanStartIT {

    @ParameterizedTest
    @ValueSource(strings = {"run --help", "validate", "run --perod 2026-10"})
    void commands_are_parsed_before_anything_starts(String line, @TempDir Path folder) throws IOException {
        Path home = TestHome.of("small", folder.resolve("home")).path();
        Path loaded = folder.resolve("loaded.txt");

        Ended ended = PackagedProgram.with("-Xlog:class+load:file=" + loaded).run(home, line.split(" "));

        assertThat(ended.exit()).as("%s", ended.lines()).isIn(0, 2);
        List<String> classes = Files.readAllLines(loaded);
        // templates and fonts are checked together with the configuration, so that all that is wrong is told at once
        String pages = line.equals("validate") ? "" : "|freemarker|com\\.openhtmltopdf";
        assertThat(classes)
                .anyMatch(text -> text.contains(" org.scorepack.cli.Main "))
                .noneMatch(text -> text.matches(
                        ".* (org\\.springframework\\.(?!boot\\.loader)|org\\.h2|org\\.postgresql" + pages + ").*"));
    }
}
