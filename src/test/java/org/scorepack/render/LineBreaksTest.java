package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines may end. */
class LineBreaksTest {

    /** The narrow column of the French year ended a line with "change −0," and began the next with "08". */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "taux de change −0,08; taux |de |change |−0,08",
                "gap −0.16 in all; gap |−0.16 |in |all",
                "de +1,5 à −2,25; de |+1,5 |à |−2,25",
                "1,395 for 500; 1,395 |for |500",
                "depuis l’année; depuis |l’année",
                "one, two. 3 more; one, |two. |3 |more"
            })
    void a_line_ends_between_words_and_never_within_a_number(String text, String pieces) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> found = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (at > from) {
                found.add(text.substring(from, at));
            }
            from = at;
        }
        assertThat(String.join("|", found)).isEqualTo(pieces);
    }
}
