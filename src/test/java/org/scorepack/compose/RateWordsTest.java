package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What exchange rates did, beside the gap that is judged. */
class RateWordsTest {

    @Test
    void the_gap_what_rates_did_and_the_whole_gap_add_up_as_printed() {
        assertThat(apart("20000"))
                .as("2.06 at planned rates, 2.04 as it is, against 2.20")
                .isEqualTo("exchange rates −0.02: −0.16 in all");
    }

    @Test
    void where_the_printed_parts_do_not_add_up_a_word_says_why() {
        assertThat(apart("5000"))
                .as("-0.155 is -0.16, -0.005 is -0.01, and -0.160 is -0.16")
                .isEqualTo("exchange rates −0.01: −0.16 in all (rounded)");
    }

    @Test
    void rates_that_did_nothing_are_not_spoken_of() {
        assertThat(apart("0")).isEmpty();
        Review review = Review.of(Fixtures.operations().input());
        Reviewed exports = review.metric("exports").orElseThrow();
        assertThat(new RateWords(review, exports).apart(exports.now().orElseThrow()))
                .isEmpty();
    }

    private static String apart(String more) {
        Review review =
                Review.of(Fixtures.operations().atPlanRates("exports", more).input());
        Reviewed exports = review.metric("exports").orElseThrow();
        return new RateWords(review, exports).apart(exports.now().orElseThrow());
    }
}
