package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;

/** "Not so, but so": the sentences of the specification from its facts. */
class SentencesTest {

    private final Review review = Review.of(Fixtures.operations().input());

    @Test
    void off_target_says_how_far_and_for_how_long() {
        assertThat(what("order-lead-time"))
                .isEqualTo("Custom order lead time was 13.1 days, 1.4 too long (target 11.7): "
                        + "off target for the third month.");
        assertThat(soWhat("order-lead-time")).isEqualTo("Find out why it changed. Sales waits for it.");
        assertThat(what("first-pass-yield"))
                .as("made in 4 of 10 months: not the first one that is off")
                .isEqualTo("First-pass yield was 91.2 %, 3.8 points short of 95 %: off target this month.");
        assertThat(soWhat("first-pass-yield"))
                .isEqualTo("Ordinary month; no single cause to look for: "
                        + "it makes the target in about 4 of 10 months.");
        assertThat(new ExplanationWords(
                                review, review.metric("first-pass-yield").orElseThrow())
                        .all())
                .as("the lowest of all months that are drawn is no dip like others")
                .contains("The lowest in 24 months, still inside its usual range.");
    }

    @Test
    void a_dip_is_like_others_only_where_there_were_others_and_none_where_it_is_above_last_year() {
        History again = History.steady(Fixtures.firstPassYield().metric(), "95", "95.2", "90.9", "95.0", "91.2")
                .usual(89.8, 94.6, 99.4, AssuranceKind.HIT_OR_MISS);
        assertThat(usual(again)).isEqualTo("Dips like this are usual for it.");
        History peak = History.steady(
                        Fixtures.metric("days", "Days", Unit.Kind.NUMBER, "days", Direction.LOWER)
                                .build(),
                        "47",
                        "46.5",
                        "52.1")
                .usual(40, 46, 53, AssuranceKind.HIT_OR_MISS);
        assertThat(usual(peak)).startsWith("The highest in ").endsWith(" months, still inside its usual range.");
        History above = History.of(Fixtures.exports().metric(), "2200000", yearOn("1900000", "1950000"))
                .usual(-100000, 20000, 300000, AssuranceKind.HIT_OR_MISS)
                .charted(ProcessLimits.ChartedAs.YEAR_ON_YEAR);
        assertThat(usual(above)).isEmpty();
        assertThat(soWhat(above)).doesNotContain("Dips");
    }

    /** Page 1 named the price, and the chart of the same measure asked what worked. */
    @Test
    void what_was_bought_at_a_price_names_it_wherever_it_is_told() {
        History cheap = History.steady(
                        Fixtures.metric("cost", "Cost per call", Unit.Kind.NUMBER, "EUR", Direction.LOWER)
                                .watch(java.util.List.of("first-pass-yield"))
                                .build(),
                        "27",
                        "28.8",
                        "25.4")
                .signal(Signal.Change.IMPROVEMENT, Signal.Rule.OUTSIDE)
                .usual(26, 28, 30, AssuranceKind.HIT_OR_MISS);
        Review both = Review.of(Sample.operations()
                .objective("o", "O", "process", cheap, Fixtures.firstPassYield())
                .input());
        assertThat(plain(new SoWhat(both, both.metric("cost").orElseThrow()).brief()))
                .isEqualTo("Bought at a price: First-pass yield 91.2 %.");
        assertThat(soWhat(cheap)).isEqualTo("Better for real: what worked?");
    }

    /** The share is that of a process that stands still: in the sixth bad month it was a promise that nobody saw kept. */
    @Test
    void how_often_a_target_was_made_is_told_of_all_months_where_it_changed() {
        assertThat(answer(Fixtures.leadTime()))
                .isEqualTo("About 4 in 10 over all its months, less often since the change");
        assertThat(answer(Fixtures.firstPassYield())).isEqualTo("Some months (about 4 in 10)");
    }

    private static String answer(History history) {
        Review one = alone(history);
        return plain(new HitShare(one, one.metrics().get(0)).answer().orElseThrow());
    }

    /** Of what is not due nothing can be said, on whichever page. */
    @Test
    void what_is_not_due_is_not_called_too_early_to_tell() {
        assertThat(soWhat(Fixtures.training())).isEmpty();
    }

    private static String usual(History history) {
        Review one = alone(history);
        return new SoWhat(one, one.metrics().get(0)).usual();
    }

    private static String[] yearOn(String before, String now) {
        String[] values = new String[24];
        java.util.Arrays.fill(values, 0, 12, before);
        java.util.Arrays.fill(values, 12, 24, now);
        return values;
    }

    @Test
    void just_off_is_printed_so_that_it_looks_off() {
        assertThat(what("on-time"))
                .isEqualTo("On-time delivery was 94.96 %, just off the target of 95 % (0.04 points short).");
    }

    @Test
    void a_gap_is_what_a_reader_gets_who_subtracts_what_is_printed() {
        History yield = History.steady(
                Fixtures.metric("y", "Yield", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                        .build(),
                "99.04",
                "99.5",
                "93.95");
        assertThat(what(yield)).as("exactly 5.09 points").contains("was 94.0 %, 5.0 points short of 99 %");
    }

    /** "0 better than the target" made a reader look for the difference. */
    @Test
    void a_gap_that_is_not_seen_as_printed_is_none() {
        History contracts = History.steady(
                Fixtures.metric("c", "Contracts", Unit.Kind.COUNT, "", Direction.HIGHER)
                        .decimals(0)
                        .build(),
                "8.75",
                "9",
                "9");
        assertThat(what(contracts)).contains("9, on the target of 9.").doesNotContain("0 better");
    }

    /** That nothing can be checked yet is said where the year is: beside each measure it is a line that nobody needs. */
    @Test
    void a_measure_without_a_record_is_explained_without_one() {
        Review year = Review.of(Fixtures.operations()
                .lands("first-pass-yield", "94.0", "93.6", "94.4", "95", "0.03")
                .input());
        assertThat(new ExplanationWords(year, year.metric("first-pass-yield").orElseThrow()).all())
                .anyMatch(said -> plain(said).startsWith("Year end: heading for 94.0 %"))
                .noneMatch(said -> said.startsWith("No record yet") || said.startsWith("No call of a year"));
    }

    @Test
    void where_all_misses_are_in_one_perspective_it_is_said_once() {
        assertThat(new Messages(Review.of(Sample.operations()
                                .objective(
                                        "o",
                                        "O",
                                        "process",
                                        History.steady(percent("a"), "99", "99.5", "80"),
                                        History.steady(percent("b"), "99", "99.5", "80"))
                                .input()))
                        .whereIsEverything())
                .isEqualTo("0 of 2 on target. The 2 off target are in Process. Start with A.");
    }

    private static Metric percent(String id) {
        return Fixtures.metric(id, id.toUpperCase(Locale.ROOT), Unit.Kind.PERCENT, "%", Direction.HIGHER)
                .build();
    }

    @Test
    void a_table_whose_months_do_not_add_up_says_so() {
        assertThat(PackText.plain(new HistoryTable(alone(flow("10.4"))).blocks("history.caption")))
                .contains("Figures may not add due to rounding.");
        assertThat(PackText.plain(new HistoryTable(alone(flow("10"))).blocks("history.caption")))
                .doesNotContain("may not add");
    }

    private static History flow(String monthly) {
        return History.steady(
                Fixtures.metric("f", "Flow", Unit.Kind.NUMBER, "t", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .decimals(0)
                        .build(),
                "9",
                monthly);
    }

    @Test
    void on_target_and_getting_worse() {
        assertThat(what("turnover"))
                .isEqualTo("Employee turnover is 9.8 %, inside the limit of 10 %, but getting worse: "
                        + "8 months above its average.");
        assertThat(soWhat("turnover")).isEqualTo("On target, but slipping: look now.");
    }

    @Test
    void where_the_aim_is_none() {
        assertThat(what("accidents")).isEqualTo("Accidents: 2 (none in September). The aim is none.");
        assertThat(soWhat("accidents"))
                .as("a critical measure has no ordinary month")
                .doesNotContain("rdinary");
    }

    @Test
    void a_negative_target_is_missed_in_absolute_terms() {
        assertThat(what("result"))
                .isEqualTo("Operating result was −120 thousand EUR, 40 worse than the target of −80: "
                        + "off target for the first month.");
    }

    @Test
    void missing_says_which_month_from_whom_and_what_was_last() {
        assertThat(what("complaints"))
                .isEqualTo("Complaints per 1,000 deliveries: October is missing (crm, Head of Operations). "
                        + "Latest: 2.30 in September.");
        assertThat(soWhat("complaints")).isEqualTo("The load of 31 October did not arrive, expected on 9 November.");
    }

    @Test
    void not_due_says_the_latest_quarter() {
        assertThat(what("training"))
                .isEqualTo("Training done: not due this month. Latest: 94.2 % in Q3, as of 30 Sep.");
    }

    @Test
    void no_target_yet() {
        assertThat(what("headcount")).isEqualTo("Headcount was 48,310; no target yet.");
    }

    @Test
    void better_than_the_target() {
        assertThat(what("rework")).isEqualTo("Rework was 3.9 %, 0.6 points better than the target of 4.5 %.");
        assertThat(soWhat("rework")).isEqualTo("Better for real: what worked?");
    }

    @Test
    void a_process_that_cannot_reach_its_target() {
        History cannot = History.steady(
                        Fixtures.metric("scrap", "Scrap", Unit.Kind.PERCENT, "%", Direction.LOWER)
                                .build(),
                        "2",
                        "5.0",
                        "5.1")
                .usual(4.5, 5.0, 5.5, AssuranceKind.FAILS);
        assertThat(soWhat(cannot)).isEqualTo("Change how it works, or the target.");
        assertThat(what(cannot)).endsWith("3.1 points too high (target 2 %): off target for the 24th month.");
    }

    @Test
    void a_seasonal_measure_is_compared_with_the_same_month_last_year() {
        History revenue = History.steady(
                Fixtures.metric("revenue", "Revenue", Unit.Kind.MONEY, "EUR", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .seasonal(true)
                        .build(),
                "11000000",
                "10874000",
                "11200000");
        assertThat(what(revenue))
                .isEqualTo("Revenue was 11.2 M EUR (3 % above last October), 0.2 better than the target of 11.");
    }

    /** What stands beside the value already shares its brackets with last year. */
    @Test
    void a_seasonal_measure_at_planned_exchange_rates_is_compared_in_the_same_brackets() {
        History revenue = History.steady(
                Fixtures.metric("revenue", "Revenue", Unit.Kind.MONEY, "EUR", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .seasonal(true)
                        .build(),
                "11000000",
                "10874000",
                "11200000");
        Review review = Review.of(Sample.operations()
                .objective("o", "O", "process", revenue)
                .atPlanRates("revenue", "100000")
                .input());
        assertThat(plain(new Sentences(review, review.metrics().get(0)).what()))
                .isEqualTo("Revenue was 11.2 M EUR (11.3 at planned exchange rates; 3 % above last October at the same"
                        + " exchange rates), 0.3 better than the target of 11.");
    }

    @Test
    void what_is_judged_on_a_longer_span_says_which() {
        assertThat(what(soFar()))
                .isEqualTo("Revenue (year to date) was 9.6 M EUR, 0.4 short of 10: off target for the first month.");
        assertThat(PackText.plain(new LinesPage(alone(soFar())).blocks())).contains("Revenue (year to date), M EUR");
    }

    private static History soFar() {
        return History.steady(
                Fixtures.metric("revenue", "Revenue", Unit.Kind.MONEY, "EUR", Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .judgeOn(Basis.YTD)
                        .build(),
                "1000000",
                "1000000",
                "600000");
    }

    @Test
    void a_gap_to_a_moving_target_names_what_it_is_above() {
        History tracked = History.steady(
                        Fixtures.metric("lead", "Lead time", Unit.Kind.NUMBER, "days", Direction.LOWER)
                                .build(),
                        "11.67",
                        "11.7",
                        "13.1",
                        "13.2")
                .signal(Signal.Change.CONCERN, Signal.Rule.RUN)
                .usual(-0.5, 0.03, 0.5, AssuranceKind.HIT_OR_MISS)
                .charted(ProcessLimits.ChartedAs.VS_TARGET);
        Review one = Review.of(
                Sample.operations().objective("o", "O", "process", tracked).input());
        assertThat(new Marks(one).signal(one.metrics().get(0)).reason())
                .isEqualTo("2 months above its average gap to the target");
        assertThat(new UsualRange(one, one.metrics().get(0)).now().replace('\u00a0', ' '))
                .isEqualTo("11.2 to 12.2 days");
    }

    private String what(String metric) {
        return plain(new Sentences(review, review.metric(metric).orElseThrow()).what());
    }

    private String soWhat(String metric) {
        return plain(new SoWhat(review, review.metric(metric).orElseThrow()).text());
    }

    private static String what(History history) {
        Review one = alone(history);
        return plain(new Sentences(one, one.metrics().get(0)).what());
    }

    private static String soWhat(History history) {
        Review one = alone(history);
        return plain(new SoWhat(one, one.metrics().get(0)).text());
    }

    private static Review alone(History history) {
        return Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
