package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Digits, letters and order of a pack come from its input alone. */
class PackDeterminismTest {

    @Test
    void the_default_locale_changes_no_character() {
        Locale before = Locale.getDefault();
        List<String> company = PackText.of(Fixtures.company().pack());
        List<String> operations = PackText.of(Fixtures.operations().pack());
        try {
            for (String tag : List.of("tr-TR", "de-DE", "hi-IN-u-nu-deva", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(PackText.of(Fixtures.company().pack())).as(tag).isEqualTo(company);
                assertThat(PackText.of(Fixtures.operations().pack())).as(tag).isEqualTo(operations);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_order_of_the_input_changes_nothing_that_is_ranked() {
        PackInput input = Fixtures.company().input();
        List<org.scorepack.figure.Judgement> backwards = new java.util.ArrayList<>(input.judgements());
        java.util.Collections.reverse(backwards);
        PackInput other = new PackInput(
                input.audience(),
                input.organisation(),
                input.department(),
                input.period(),
                input.objectives(),
                backwards,
                input.limits(),
                input.outlooks(),
                input.calls(),
                input.corrections(),
                input.waiting(),
                input.sources(),
                input.rejects(),
                input.tieOuts(),
                input.comments(),
                input.actions(),
                input.children(),
                input.evenly(),
                input.scores(),
                input.below());
        assertThat(PackText.of(Composer.compose(other))).isEqualTo(PackText.of(Composer.compose(input)));
    }
}
