package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config/scorecards/corporate.yaml | unit: EUR | unit: { kind: number, symbol: 円 } | 円",
                "config/scorecards/corporate.yaml | agreed-by: chief } | agreed-by: chief, why: 新製品 } | 新製品",
                "config/scorecards/corporate.yaml | better: higher | better: higher, process: { rebase: [{ from: 2026-01, reason: 新基準 }] } | 新基準",
                "config/sources.yaml | reason: the letters are counted by hand | reason: { en: late, de: 遅い } | 遅い"
            })
    void whatever_is_printed_beside_names_is_looked_at(String file, String old, String written, String text) {
        TestHome home = TestHome.of("small", folder);
        home.replace(file, old, written.replace("higher, process", "higher\n        process"));

        Typed validated = Typed.scorepack("validate", "--home", folder.toString());

        assertThat(validated.exit()).as(validated.out()).isEqualTo(3);
        assertThat(validated.out())
                .contains("error uncovered-character  " + file + ":")
                .contains("of '" + text + "'");
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
