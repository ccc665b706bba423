package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.figure.ProcessLimits;

/** Whether a process can hit its target: the word says no other thing than the number beside it. */
class HitShareTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 0.97 | Most months (more than 9 in 10)",
                "en | 0.65 | Most months (about 7 in 10)",
                "en | 0.64 | Some months (about 6 in 10)",
                "en | 0.41 | Some months (about 4 in 10)",
                "en | 0.35 | Some months (about 4 in 10)",
                "en | 0.34 | Few months (about 3 in 10)",
                "en | 0.04 | Few months (fewer than 1 in 10)",
                "de | 0.82 | In den meisten Monaten (etwa 8 von 10)",
                "de | 0.18 | In wenigen Monaten (etwa 2 von 10)",
                "fr | 0.82 | La plupart des mois (environ 8 sur 10)",
                "fr | 0.18 | Peu de mois (environ 2 sur 10)"
            })
    void a_share_has_the_word_of_its_size(String language, double share, String said) {
        Review review = Review.of(
                Fixtures.operations().language(Locale.forLanguageTag(language)).input());
        assertThat(new HitShare(review, made(review.metric("first-pass-yield").orElseThrow(), share)).answer())
                .contains(said);
    }

    /** The same with another share of months in which its target is made. */
    private static Reviewed made(Reviewed metric, double share) {
        ProcessLimits limits = metric.limits().orElseThrow();
        return new Reviewed(
                metric.department(),
                metric.metric(),
                metric.objective(),
                metric.period(),
                metric.calendar(),
                metric.judgements(),
                Optional.of(new ProcessLimits(
                        limits.department(),
                        limits.metric(),
                        limits.basis(),
                        limits.byRatio(),
                        limits.mean(),
                        limits.lower(),
                        limits.upper(),
                        limits.sigma(),
                        limits.from(),
                        limits.to(),
                        limits.points(),
                        limits.verdict(),
                        limits.assurance(),
                        Optional.of(share),
                        limits.course())),
                metric.outlook());
    }
}
