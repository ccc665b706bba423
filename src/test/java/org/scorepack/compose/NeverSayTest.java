package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that no page may use: statistics, codes, house jargon, colours for a status. */
class NeverSayTest {

    private static final List<String> NEVER = List.of(
            "green",
            "amber",
            "red",
            "at risk",
            "failed",
            "n/a",
            "n\\.m\\.",
            "normal variation",
            "common cause",
            "special cause",
            "concern",
            "signals?",
            "provisional limits",
            "passes",
            "assured",
            "hit or miss",
            "by chance",
            "fails",
            "intervals?",
            "confidence",
            "MASE",
            "coverage",
            "F",
            "A",
            "adverse",
            "favou?rable",
            "pp",
            "k EUR",
            "inherited risk",
            "goodhart",
            "counter-metric",
            "evidence",
            "restate[a-z]*",
            "rejects?",
            "rejected",
            "partitions?",
            "edition",
            "provenance",
            "orphans?",
            "figure book",
            "canary",
            "HELD",
            "WAIT",
            "FAILS",
            "CHANCE",
            "sigma",
            "null",
            "NO_DATA",
            "NOT_DUE",
            "NO_TARGET",
            "NOT_APPLICABLE",
            "Optional",
            "scores?");

    @Test
    void no_page_says_them() {
        String text = Stream.of(
                        Fixtures.company(), Fixtures.operations(), Fixtures.few(), Fixtures.quiet(), Fixtures.many())
                .map(Sample::pack)
                .map(PackText::plain)
                .reduce("", (one, other) -> one + "\n" + other);
        assertThat(text).hasSizeGreaterThan(20_000);
        for (String never : NEVER) {
            boolean letterCase = never.equals(never.toUpperCase(java.util.Locale.ROOT));
            Pattern word =
                    Pattern.compile("(?<![\\w-])" + never + "(?![\\w-])", letterCase ? 0 : Pattern.CASE_INSENSITIVE);
            assertThat(text.lines().filter(line -> word.matcher(line).find()))
                    .as(never)
                    .isEmpty();
        }
    }

    @Test
    void a_range_has_its_sign_once() {
        String text = PackText.plain(Fixtures.company().pack())
                + PackText.plain(Fixtures.operations().pack());
        assertThat(text).containsPattern("[0-9] to [0-9.]+\\h%");
        assertThat(text.lines().filter(line -> line.matches(".*[0-9]\\h(%|points?) to [−+0-9].*")))
                .isEmpty();
    }

    @Test
    void raw_text_of_rows_left_out_never_shows() {
        assertThat(PackText.plain(Fixtures.operations().pack())).doesNotContain("secret raw text");
    }

    @Test
    void nothing_is_unfilled_and_no_plain_hyphen_is_a_minus() {
        String text = PackText.plain(Fixtures.company().pack());
        assertThat(text).doesNotContainPattern("\\{\\d\\}").doesNotContainPattern("(?m)(^| )-\\d");
    }
}
