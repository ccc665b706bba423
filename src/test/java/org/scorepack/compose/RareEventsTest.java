package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;

/** Of what rarely happens it is told how long ago it was and how long it took from one time to the next. */
class RareEventsTest {

    /** The newest month is October 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 0 0 0 1 0 0 2 0 0 0 0 | Last in June 2026, 4 months ago."
                        + " Since November 2025, 3 to 4 months passed from one time to the next.",
                "1 0 0 1 0 0 1 0 0 0 0 0 | Last in May 2026, 5 months ago. Since November 2025, 3 months passed from"
                        + " one time to the next. It never was as long since then.",
                "0 0 0 0 0 0 1 0 0 0 1 0 | Last in September 2026, 1 month ago."
                        + " Since November 2025, 4 months passed from one time to the next.",
                "0 0 0 0 0 0 0 0 0 0 1 1 | Last in October 2026, the month reported."
                        + " Since November 2025, 1 month passed from one time to the next.",
                "0 0 0 0 1 0 0 0 0 0 0 0 | Last in March 2026, 7 months ago. The only time since November 2025.",
                "0 0 0 0 0 0 0 0 0 0 0 0 | Not once since November 2025, in 12 months.",
                "1 - 0 0 0 0 0 0 0 0 0 0 0 1 | Last in October 2026, the month reported."
                        + " The only time since November 2025.",
            })
    void it_says_how_long_ago_and_how_long_from_one_time_to_the_next(String months, String said) {
        assertThat(note(Unit.Kind.COUNT, Aggregation.SUM, months)).contains(said);
    }

    @Test
    void what_happens_in_every_other_month_is_not_rare_and_a_short_history_says_nothing() {
        assertThat(note(Unit.Kind.COUNT, Aggregation.SUM, "1 0 1 0 1 0 1 0 1 0 1 0"))
                .isEmpty();
        assertThat(note(Unit.Kind.COUNT, Aggregation.SUM, "0 0 1 0 0 0 0 0 0 0 0"))
                .isEmpty();
        assertThat(note(Unit.Kind.COUNT, Aggregation.SUM, "0 0 1 0 0 0 0 0 0 0 0 0 -"))
                .as("nobody knows whether it happened")
                .isEmpty();
    }

    @Test
    void only_what_is_counted_and_adds_up_happens() {
        String months = "1 0 0 0 1 0 0 2 0 0 0 0";
        assertThat(note(Unit.Kind.NUMBER, Aggregation.SUM, months)).isEmpty();
        assertThat(note(Unit.Kind.COUNT, Aggregation.LAST, months)).isEmpty();
    }

    @Test
    void it_stands_below_the_chart() {
        Review review = review(Unit.Kind.COUNT, Aggregation.SUM, "1 0 0 0 1 0 0 2 0 0 0 0");
        Chart.Process chart =
                (Chart.Process) new Charts(review, review.metrics().get(0), "here").best();
        assertThat(chart.notes()).anyMatch(note -> note.startsWith("Last in June 2026"));
    }

    /** Rounded, the end of the range would be the value that lies outside of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.6  | 1 | 0 to 0.6 accidents",
                "0.96 | 1 | 0 to 0.96 accidents",
                "1.4  | 1 | 0 to 1 accidents",
                "0.6  | 3 | 0 to 1 accidents",
            })
    void a_range_never_reads_as_if_what_lies_outside_were_in_it(double high, String now, String range) {
        Metric accidents = Fixtures.metric("accidents", "Accidents", Unit.Kind.COUNT, "accidents", Direction.LOWER)
                .overTime(Aggregation.SUM)
                .build();
        History history = History.of(
                        accidents,
                        "0",
                        "0 0 0 0 0 0 0 0 0 0 0".concat(" " + now).split(" "))
                .usual(0, 0.2, high, AssuranceKind.HIT_OR_MISS);
        Review review = Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
        assertThat(new UsualRange(review, review.metrics().get(0)).now().replace('\u00a0', ' '))
                .isEqualTo(range);
    }

    private static Optional<String> note(Unit.Kind kind, Aggregation overTime, String months) {
        Review review = review(kind, overTime, months);
        return new RareEvents(review, review.metrics().get(0)).note();
    }

    private static Review review(Unit.Kind kind, Aggregation overTime, String months) {
        History history = History.of(
                        Fixtures.metric("accidents", "Accidents", kind, "", Direction.LOWER)
                                .overTime(overTime)
                                .build(),
                        "0",
                        months.replace("-", "").split(" ", -1))
                .usual(0, 0.2, 1, AssuranceKind.HIT_OR_MISS);
        return Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
    }
}
