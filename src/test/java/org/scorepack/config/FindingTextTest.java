package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/** How findings are printed, in three forms. */
class FindingTextTest {

    private static final Finding TARGT = Finding.error(
            "unknown-key",
            new Place("config/scorecards/finance.yaml", 6, 5),
            "unknown key 'targt'",
            "did you mean 'target'?");
    private static final Finding ODD = Finding.warning("odd", Place.ofFile("a,b.yaml"), "100 % of \"x\"\nand more", "");

    @Test
    void for_people() {
        assertThat(FindingText.TEXT.of(List.of(TARGT))).isEqualTo("""
                        error unknown-key  config/scorecards/finance.yaml:6:5
                          found: unknown key 'targt'
                          expected: did you mean 'target'?
                        """);
    }

    @Test
    void for_build_servers() {
        assertThat(FindingText.GITHUB.of(List.of(TARGT, ODD))).isEqualTo("""
                        ::error file=config/scorecards/finance.yaml,line=6,col=5,title=unknown-key::unknown key 'targt'; expected: did you mean 'target'?
                        ::warning file=a%2Cb.yaml,title=odd::100 %25 of "x"%0Aand more
                        """);
    }

    @Test
    void for_programs() {
        assertThat(FindingText.JSON.of(List.of(ODD)))
                .isEqualTo("{\"severity\":\"warning\",\"code\":\"odd\",\"file\":\"a,b.yaml\",\"line\":0,\"column\":0,"
                        + "\"found\":\"100 % of \\\"x\\\"\\nand more\",\"expected\":\"\"}\n");
    }

    @Test
    void the_last_line_counts() {
        Finding note = Finding.info("x", Place.ofFile("c"), "x", "");
        assertThat(FindingText.summary(List.of())).isEqualTo("No findings.");
        assertThat(FindingText.summary(List.of(TARGT, TARGT, ODD, note)))
                .isEqualTo("2 errors, 1 warning, 1 note in 3 files. Nothing was run.");
        assertThat(FindingText.summary(List.of(ODD))).isEqualTo("1 warning in 1 file.");
    }

    @ParameterizedTest
    @CsvSource({"targt, target", "perspectiv, perspective", "naem, name", "unti, unit", "banana, ''", "colum, column"})
    void the_nearest_word_is_the_one_that_was_meant(String written, String meant) {
        List<String> known = List.of("target", "perspective", "name", "unit", "column", "definition");
        assertThat(Nearest.to(written, known).orElse("")).isEqualTo(meant);
    }
}
