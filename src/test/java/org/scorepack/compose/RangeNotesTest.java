package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.ChartBasis;
import org.scorepack.scorecard.ProcessSettings.Rebase;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.scorecard.ProcessSettings.Scale;
import org.scorepack.scorecard.Unit;

class RangeNotesTest {

    private static final Rebase GAUGES = new Rebase(LocalDate.of(2025, 7, 1), Label.of("new gauges"));

    @Test
    void a_range_that_begins_anew_says_since_when_and_why() {
        assertThat(notes(List.of(GAUGES), "2025-07", Optional.empty(), "2026-10"))
                .containsExactly("Its usual range begins anew in July 2025: new gauges.");
        assertThat(notes(
                        List.of(new Rebase(LocalDate.of(2025, 7, 1), Label.of(""))),
                        "2025-07",
                        Optional.empty(),
                        "2026-10"))
                .containsExactly("Its usual range begins anew in July 2025.");
        assertThat(notes(List.of(GAUGES), "2025-08", Optional.empty(), "2026-10"))
                .as("the window moved on and begins after that day")
                .isEmpty();
    }

    @Test
    void a_new_beginning_is_proposed_where_the_owner_named_a_cause_since() {
        assertThat(notes(List.of(), "2024-11", Optional.of("2026-02"), "2026-02"))
                .containsExactly(
                        "It runs on another level since February 2026, and a cause is named: should its usual range begin anew there?");
        assertThat(notes(List.of(), "2024-11", Optional.of("2026-02"), "2026-01"))
                .as("words from before")
                .isEmpty();
        assertThat(notes(List.of(), "2024-11", Optional.empty(), "2026-10")).isEmpty();
    }

    @Test
    void a_count_has_no_usual_range_below_zero_and_a_share_none_above_a_hundred() {
        Metric accidents = Fixtures.metric("accidents", "Accidents", Unit.Kind.COUNT, "accidents", Direction.LOWER)
                .build();
        Metric share = Fixtures.metric("share", "On time", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                .build();
        assertThat(range(History.steady(accidents, "0", "1", "2").usual(-1.2, 1, 3.2, AssuranceKind.HIT_OR_MISS)))
                .isEqualTo("usual range 0 to 3 accidents");
        assertThat(range(History.steady(share, "98", "99", "97").usual(96, 98.6, 101.2, AssuranceKind.HIT_OR_MISS)))
                .isEqualTo("usual range 96.0 to 100.0 %");
        assertThat(range(History.steady(share, "98", "99", "103").usual(96, 98.6, 101.2, AssuranceKind.HIT_OR_MISS)))
                .as("a percentage that was above 100 may be so again")
                .isEqualTo("usual range 96.0 to 101.2 %");
    }

    /** An accident that is marked as outside stood inside "0 to 1 accidents". */
    @Test
    void a_printed_limit_has_the_digits_that_keep_each_marked_month_outside() {
        Metric accidents = Fixtures.metric("accidents", "Accidents", Unit.Kind.COUNT, "accidents", Direction.LOWER)
                .build();
        History marked =
                History.steady(accidents, "0", "0", "1", "0", "0").usual(-0.6, 0.1, 0.8, AssuranceKind.HIT_OR_MISS);
        assertThat(range(marked)).isEqualTo("usual range 0 to 0.8 accidents");
        assertThat(range(History.steady(accidents, "0", "1", "2", "1").usual(-1.2, 1, 2.6, AssuranceKind.HIT_OR_MISS)))
                .as("no month lies between the limit and what is printed")
                .isEqualTo("usual range 0 to 3 accidents");
        Review review = review(marked, "2026-10");
        assertThat(new UsualRange(review, review.metrics().get(0)).at(Sample.month("2026-03")))
                .isEqualTo("0 to 0.8");
    }

    @Test
    void the_annex_counts_the_false_alarms_to_expect_of_measures_that_stand_still() {
        Metric lead = Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                .build();
        Sample sample = Sample.operations();
        for (int i = 0; i < 30; i++) {
            Metric other = Fixtures.metric("lead-" + i, "Lead time " + i, Unit.Kind.NUMBER, "days", Direction.LOWER)
                    .build();
            sample.objective(
                    "o" + i,
                    "O",
                    "process",
                    History.steady(other, "12", "11.5", "11.6").usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS));
        }
        sample.objective(
                "changed",
                "O",
                "process",
                History.steady(lead, "12", "11.5", "13.1")
                        .usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS)
                        .signal(Signal.Change.CONCERN, Signal.Rule.OUTSIDE));
        ChangeTable changes = new ChangeTable(Review.of(sample.input()));
        assertThat(changes.expected())
                .as("30 times 0.14 and 0.52 a year; the one that changed does not stand still")
                .isEqualTo("With 30 measures that stand still, expect false alarms: about 4 a year;"
                        + " about 16 where a month resembles the one before.");
        assertThat(changes.table().groups().get(0).rows()).hasSize(31);
    }

    /** A chart of gaps to a target begins with the target, and counts quarters where it has no months. */
    @Test
    void the_table_of_changes_says_since_when_and_counts_what_is_due() {
        Metric share = Fixtures.metric("share", "Certified", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                .frequency(Frequency.QUARTER)
                .build();
        History quarters = History.of(share, "95", "not due", "not due", "94", "not due", "not due", "96", "not due")
                .usual(90, 95, 99, AssuranceKind.HIT_OR_MISS);
        List<Block.Cell> row = new ChangeTable(review(quarters, "2026-10"))
                .table()
                .groups()
                .get(0)
                .rows()
                .get(0)
                .cells();
        assertThat(row.get(2)).isEqualTo(new Block.Cell.Words("June 2026", ""));
        assertThat(((Block.Cell.Number) row.get(3)).value().text()).isEqualTo("24 quarters");
    }

    /** Four of eleven targets stood in no table, and nothing said why. */
    @Test
    void targets_that_no_card_has_are_named_below_those_that_have_one() {
        Metric exports = Fixtures.exports().metric();
        Review review = review(History.steady(exports, "2200000", "2210000", "2040000"), "2026-10");
        assertThat(new TargetTable(review).delivered().orElseThrow().text())
                .isEqualTo("1 more has a target that is delivered with the figures, for which the card names nobody:"
                        + " European exports.");
    }

    private static String range(History history) {
        Review review = review(history, "2026-10");
        return new RangeLabel(review, review.metrics().get(0)).text().replace('\u00a0', ' ');
    }

    private static List<String> notes(List<Rebase> rebases, String from, Optional<String> levelSince, String comment) {
        Metric metric = Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                .process(new ProcessSettings(
                        RuleSet.BSC8, ChartBasis.AUTO, Scale.LINEAR, Optional.of(24), rebases, LimitSettings.DEFAULT))
                .build();
        Review review = review(
                History.steady(metric, "12", "11.5", "13.1").usual(10.9, 11.5, 12.1, AssuranceKind.HIT_OR_MISS),
                comment);
        Reviewed known = review.metrics().get(0);
        ProcessLimits limits = known.limits().orElseThrow();
        return new RangeNotes(
                        review,
                        new Reviewed(
                                known.department(),
                                known.metric(),
                                known.objective(),
                                known.period(),
                                known.calendar(),
                                known.judgements(),
                                Optional.of(changed(limits, Sample.month(from), levelSince.map(Sample::month))),
                                known.outlook()))
                .all();
    }

    private static ProcessLimits changed(ProcessLimits limits, Period from, Optional<Period> levelSince) {
        return new ProcessLimits(
                limits.department(),
                limits.metric(),
                limits.basis(),
                limits.byRatio(),
                limits.mean(),
                limits.lower(),
                limits.upper(),
                limits.sigma(),
                from,
                limits.to(),
                limits.points(),
                limits.verdict(),
                limits.assurance(),
                limits.hitShare(),
                new ProcessLimits.Course(Optional.empty(), Optional.empty(), levelSince));
    }

    private static Review review(History history, String comment) {
        return Review.of(Sample.operations()
                .objective("o", "O", "process", history)
                .comment(Optional.of(history.metric().id()), comment, "New gauges since then.")
                .input());
    }
}
