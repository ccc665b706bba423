package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.TestHome;

/** A name that no font can print is told before anything is made. */
class LegibilityTest {

    private static final String CARD = "config/scorecards/corporate.yaml";

    @TempDir
    private Path folder;

    @Test
    void a_name_that_no_font_covers_is_an_error_with_its_place() throws Exception {
        TestHome home = TestHome.of("small", folder);
        home.replace(CARD, "name: Revenue\n", "name: Revenue 収入\n");
        String[] lines = Files.readString(folder.resolve(CARD)).split("\n");
        int line = 1;
        while (!lines[line - 1].contains("Revenue 収入")) {
            line++;
        }
        int column = lines[line - 1].indexOf('収') + 1;

        Typed validated = Typed.scorepack("validate", "--home", folder.toString());
        Typed run = Typed.scorepack("run", "--period", "2026-10", "--home", folder.toString());

        assertThat(validated.exit()).isEqualTo(3);
        assertThat(validated.out())
                .contains("error uncovered-character  " + CARD + ":" + line + ":" + column)
                .contains("no font has '収' (U+53CE) of 'Revenue 収入'");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("uncovered-character");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** What the fonts have goes through: German, French, Greek, Cyrillic. */
    @Test
    void names_of_other_languages_are_fine() {
        TestHome home = TestHome.of("small", folder);
        home.replace(CARD, "name: Revenue\n", "name: Umsätze, œuvres, έσοδα, выручка, žluťoučký\n");

        Typed validated = Typed.scorepack("validate", "--home", folder.toString());

        assertThat(validated.exit()).as(validated.out()).isZero();
    }
}
