package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.Outlook;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** Where the year lands, in words: lines, clauses, the page, our record. */
class YearEndTest {

    @Test
    void a_line_says_heading_range_target_and_how_likely() {
        assertThat(line(Fixtures.operations()
                        .lands("exports", "24419000.7", "23900854", "24937147", "25300000", "0.025")))
                .isEqualTo("European exports: heading for 24.4 M EUR (likely 23.9 to 24.9). "
                        + "Target 25.3 M EUR: nearly out of reach.");
        assertThat(line(Fixtures.operations().lands("exports", "25000000", "24000000", "26000000", "", "")))
                .isEqualTo("European exports: heading for 25.0 M EUR (likely 24.0 to 26.0). No target yet.");
    }

    @Test
    void ours_leads_as_range_and_chance_are_of_it_and_the_owners_forecast_stands_beside_it() {
        assertThat(line(Fixtures.operations()
                        .lands(
                                "exports",
                                Outlook.Method.THETA,
                                "24400000",
                                Optional.of("23900000 24900000"),
                                "25300000",
                                "0.4",
                                "25500000")))
                .isEqualTo("European exports: heading for 24.4 M EUR (likely 23.9 to 24.9; the owner expects 25.5). "
                        + "Target 25.3 M EUR: could go either way.");
    }

    @Test
    void a_year_ends_alike_on_the_page_of_all_lines_and_on_that_of_the_year() {
        Pack pack = Fixtures.company()
                .lands(
                        "exports",
                        Outlook.Method.THETA,
                        "24400000",
                        Optional.of("23900000 24900000"),
                        "25300000",
                        "0.4",
                        "25500000")
                .pack();
        List<String> ends = pack.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(block -> block instanceof Block.Table table ? table.groups().stream() : Stream.empty())
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell instanceof Block.Cell.YearEndCell end
                        ? Stream.of(end.value())
                        : cell instanceof Block.Cell.Number number ? Stream.of(number.value()) : Stream.empty())
                .filter(value -> value.figure().toString().contains("exports"))
                .filter(value -> value.part().equals("outlook"))
                .map(Printed::text)
                .toList();
        assertThat(ends).hasSizeGreaterThan(1).containsOnly("24.4");
    }

    @Test
    void a_year_without_a_target_of_its_own_has_no_odds() {
        Review review = review(Fixtures.operations().lands("first-pass-yield", "94.0", "92.0", "96.0", "95", "0.02"));
        Reviewed yield = review.metric("first-pass-yield").orElseThrow();
        assertThat(new ExplanationWords(review, yield).all().stream().map(YearEndTest::plain))
                .contains("Year end: heading for 94.0 %.")
                .noneMatch(text -> text.contains("nearly out of reach"));
    }

    @Test
    void a_rule_of_thumb_says_so_and_has_no_range_and_no_chance() {
        assertThat(line(rough(Outlook.Method.PY_SHARE)))
                .isEqualTo(
                        "European exports: heading for 24.4 M EUR (at last year’s pace; too few months to say more). "
                                + "Target 25.3 M EUR.");
        assertThat(line(rough(Outlook.Method.RUN_RATE))).contains("(at this year’s pace; too few months to say more)");
        assertThat(soWhat(rough(Outlook.Method.RUN_RATE))).doesNotContain("Year end");
    }

    private static Sample rough(Outlook.Method method) {
        return Fixtures.operations().lands("exports", method, "24400000", Optional.empty(), "25300000", "", "");
    }

    @Test
    void the_clause_stands_only_where_a_target_is_missed_and_the_chance_is_known() {
        assertThat(soWhat(Fixtures.operations()
                        .lands("exports", "24419000", "23900000", "24900000", "25300000", "0.025")))
                .endsWith("Year end: heading for 24.4 M EUR; target 25.3: nearly out of reach.");
        Review onTarget = review(Fixtures.operations().lands("rework", "5.2", "5.0", "5.3", "4.5", "0.01"));
        assertThat(new SoWhat(onTarget, onTarget.metric("rework").orElseThrow()).text())
                .doesNotContain("Year end");
    }

    @Test
    void a_loss_is_said_in_absolute_terms() {
        Review review =
                review(Fixtures.operations().lands("result", "-1100000", "-1200000", "-1000000", "-900000", "0.05"));
        assertThat(plain(new SoWhat(review, review.metric("result").orElseThrow()).text()))
                .endsWith("Year end: heading for −1.10 M EUR; target −0.90: nearly out of reach.");
    }

    @Test
    void a_year_that_will_hardly_be_met_never_looks_met() {
        assertThat(line(Fixtures.operations().lands("exports", "25290000", "25280000", "25295000", "25300000", "0.02")))
                .contains("heading for 25.29 M EUR", "Target 25.30 M EUR");
    }

    @Test
    void how_much_of_the_promised_rise_comes_is_taken_from_what_is_printed() {
        Sample sample = Sample.company()
                .objective("o", "O", "financial", exportsOfTwoYears())
                .lands("exports", "24419000", "23900854", "24937147", "25300000", "0.025");
        Review review = review(sample);
        YearEnd year =
                YearEnd.of(review, review.metric("exports").orElseThrow()).orElseThrow();
        assertThat(year.promised()).isEqualTo("73\u00a0% of the promised rise");
        assertThat(plain(((Chart) new LandingCharts(review, year).chart()).alt()))
                .contains(
                        "heading for 24.4 M EUR (likely 23.9 to 24.9)",
                        "73 % of the promised rise",
                        "So far 20.4 M EUR");
    }

    /** 2025 makes 22.0 M. */
    private static History exportsOfTwoYears() {
        String[] values = new String[22];
        java.util.Arrays.fill(values, 0, 12, "1833333");
        java.util.Arrays.fill(values, 12, 22, "2040000");
        return History.of(Fixtures.exports().metric(), "2100000", values);
    }

    @Test
    void chances_are_told_to_five_per_cent() {
        assertThat(List.of(chance("0.049"), chance("0.05"), chance("0.86"), chance("0.95"), chance("0.951")))
                .containsExactly(
                        "under 5\u00a0%", "about 5\u00a0%", "about 85\u00a0%", "about 95\u00a0%", "over 95\u00a0%");
    }

    private static String chance(String chance) {
        return end(Fixtures.operations().lands("exports", "1", "1", "1", "1", chance))
                .chance();
    }

    @Test
    void the_company_has_a_page_and_three_lines_on_page_1() {
        Pack pack = year(Fixtures.company()).pack();
        Page page = pack.pages().stream()
                .filter(found -> found.id().equals("where-will-the-year-land"))
                .findFirst()
                .orElseThrow();
        assertThat(page.message())
                .as(
                        "2 accidents have happened, of which none may: nothing can make that good, so exports are looked at first")
                .isEqualTo("One of three year targets is out of reach, one nearly; one is almost certain. "
                        + "Look first at European exports.");
        assertThat(PackText.plain(pack.pages().get(0).blocks()))
                .contains(
                        "European exports: heading for",
                        "Accidents: heading for 3 (likely 2 to 4). Target 0: out of reach.")
                .contains("3 year targets: 1 out of reach, 1 nearly out of reach, 1 almost certain.");
        assertThat(PackText.plain(page.blocks())).contains("nearly out of reach", "under 5 %", "none yet");
    }

    @Test
    void what_is_lost_is_not_looked_at_before_what_is_unlikely() {
        YearEnds years = new YearEnds(review(Sample.company()
                .objective(
                        "o",
                        "O",
                        "process",
                        History.of(Fixtures.accidents().metric(), "0", twoYears("1", "0", "2")),
                        Fixtures.exports())
                .lands("accidents", "3", "2", "4", "0", "0")
                .lands("exports", "24500000", "24000000", "25300000", "25300000", "0.15")));
        assertThat(years.message())
                .isEqualTo("One of two year targets is out of reach, one unlikely. Look first at European exports.");
        assertThat(PackText.plain(List.of(years.block().orElseThrow())))
                .as("a board of 40 was shown the bridge of one accident")
                .containsSubsequence("European exports: heading for", "Accidents: heading for");
    }

    @Test
    void what_is_past_its_limit_for_the_year_has_no_chance_and_no_share_of_a_fall() {
        History accidents = History.of(Fixtures.accidents().metric(), "0", twoYears("1", "0", "2"));
        Review review = review(
                Sample.company().objective("o", "O", "process", accidents).lands("accidents", "3", "2", "4", "0", "0"));
        YearEnd year =
                YearEnd.of(review, review.metric("accidents").orElseThrow()).orElseThrow();
        assertThat(year.line()).endsWith("Target 0: out of reach.");
        assertThat(List.of(year.chance(), year.promised())).containsOnly("");
        assertThat(new YearEnds(review).message()).startsWith("The one year target is out of reach.");

        History none = History.of(Fixtures.accidents().metric(), "0", twoYears("1", "0", "0"));
        Review open = review(Sample.company()
                .objective("o", "O", "process", none)
                .lands("accidents", "0.03", "0", "0.47", "0", "0.4587"));
        YearEnd even = YearEnd.of(open, open.metric("accidents").orElseThrow()).orElseThrow();
        assertThat(plain(even.line()))
                .as("more than none is likely enough: the range must not say that none is sure")
                .matches("Accidents: heading for 0(.03)? \\(likely 0 to (1|0.47)\\). Target 0: could go either way.");
        assertThat(even.chance()).isEqualTo("about 45\u00a0%");
    }

    @Test
    void a_target_between_two_whole_numbers_is_not_printed_as_the_one_the_year_is_heading_for() {
        History contracts = History.steady(
                Fixtures.metric("contracts", "Contracts", Unit.Kind.COUNT, "", Direction.HIGHER)
                        .overTime(Aggregation.LAST)
                        .build(),
                "8.72",
                "9",
                "9");
        Review review = review(Sample.company()
                .objective("o", "O", "process", contracts)
                .lands("contracts", "9.2274", "8.3947", "10.0602", "9.2307", "0.4978"));
        assertThat(plain(YearEnd.of(review, review.metric("contracts").orElseThrow())
                        .orElseThrow()
                        .line()))
                .isEqualTo("Contracts: heading for 9.2 (likely 8.4 to 10.1). Target 9.2: could go either way.");
    }

    /** Two quarters were in, or three, and the page said that the year so far is unknown. */
    @Test
    void between_the_ends_of_quarters_the_year_so_far_is_that_of_the_last_one() {
        History shows = History.of(
                Fixtures.metric("shows", "Trade shows", Unit.Kind.COUNT, "shows", Direction.HIGHER)
                        .frequency(Frequency.QUARTER)
                        .overTime(Aggregation.SUM)
                        .build(),
                "2",
                "not due",
                "not due",
                "1",
                "not due",
                "not due",
                "2",
                "not due",
                "not due",
                "2",
                "not due");
        Sample sample =
                Sample.company().objective("o", "O", "process", shows).lands("shows", "7.5", "7", "8", "8", "0.3");
        Review review = review(sample);
        Reviewed metric = review.metric("shows").orElseThrow();
        assertThat(YearToDate.of(review, metric).text()).isEqualTo("5");
        assertThat(YearToDate.of(review, metric).figure().orElseThrow().period().code())
                .isEqualTo("2026-09");
        YearEnd year = YearEnd.of(review, metric).orElseThrow();
        assertThat(year.toDate()).hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("5"));
        assertThat(year.besideMonths())
                .as("the same figure among all lines and on the page of the year")
                .isEqualTo("7.5")
                .isEqualTo(year.inTable(year.leading()));
    }

    /** The same every month of two years, but the last of them. */
    private static String[] twoYears(String first, String second, String last) {
        String[] values = new String[22];
        java.util.Arrays.fill(values, 0, 12, first);
        java.util.Arrays.fill(values, 12, 21, second);
        values[21] = last;
        return values;
    }

    @Test
    void a_department_has_the_same_below_its_lines() {
        Pack pack = year(Fixtures.operations()).pack();
        assertThat(pack.pages()).extracting(Page::id).doesNotContain("where-will-the-year-land");
        assertThat(PackText.plain(pack.pages().get(1).blocks())).contains("One of three year targets is out of reach");
    }

    @Test
    void where_nothing_is_known_page_1_says_so_in_a_word() {
        Pack pack = Fixtures.company().pack();
        assertThat(pack.pages()).extracting(Page::id).doesNotContain("where-will-the-year-land");
        assertThat(PackText.plain(pack.pages().get(0).blocks())).containsPattern("Nothing to report: .*year targets");
    }

    @Test
    void what_cannot_be_said_says_why() {
        String text = PackText.plain(Fixtures.company()
                .lands("exports", "24419000", "23900854", "24937147", "25300000", "0.025")
                .pack());
        assertThat(text).contains("Not known: too few months are known.", "2 cannot be told yet");
    }

    private static Sample year(Sample sample) {
        return sample.lands("exports", "24419000", "23900854", "24937147", "25300000", "0.025")
                .lands("accidents", "3", "2", "4", "0", "0")
                .lands("result", "-900000", "-950000", "-850000", "-960000", "0.95");
    }

    @Test
    void our_record_is_what_the_last_packs_expected_of_the_month_after() {
        Sample sample = Fixtures.operations()
                .called("exports", "2026-08", "2200000")
                .called("exports", "2026-09", "2247000")
                .called("exports", "2026-10", "2142000")
                .called("exports", "2026-11", "9000000");
        Review review = review(sample);
        assertThat(plain(new RecordWords(review, review.metric("exports").orElseThrow()).sentence()))
                .isEqualTo(
                        "Our last three calls, each of the month after: 3.5 % off on average, right side of the target "
                                + "2 times of 3.");
        assertThat(new RecordWords(review, review.metric("rework").orElseThrow()).sentence())
                .isEqualTo("No record yet: no earlier pack made a call that can be checked.");
    }

    /** The year 2025 of the exports came to 22.0 M against a target of 21.5. */
    @Test
    void our_record_of_the_year_is_what_packs_of_the_same_month_expected_of_years_that_are_over() {
        Sample sample = year(Fixtures.operations())
                .calledYear("exports", "2025-10", "22110000")
                .calledYear("exports", "2025-09", "10000000")
                .calledYear("exports", "2026-05", "24600000")
                .calledYear("exports", "2026-09", "24100000");
        Review review = review(sample);
        Reviewed exports = review.metric("exports").orElseThrow();
        BigDecimal happened = exports.at(exports.calendar().parse("2025-12").orElseThrow(), Basis.YTD)
                .flatMap(judgement -> judgement.actual().number())
                .orElseThrow();
        BigDecimal off = new BigDecimal("22110000")
                .subtract(happened)
                .abs()
                .movePointRight(2)
                .divide(happened, 1, RoundingMode.HALF_UP);
        assertThat(plain(new YearRecord(review, exports).sentence()))
                .startsWith("Our last call at this point of the year: " + off + " % off");
        assertThat(PackText.plain(sample.pack())).contains("Year: the same of our calls of the year");
    }

    @Test
    void calls_of_a_year_that_is_not_over_are_told_as_such_and_are_no_record() {
        Sample sample = year(Fixtures.operations())
                .calledYear("exports", "2026-09", "24100000")
                .calledYear("exports", "2026-05", "24600000");
        Review review = review(sample);
        assertThat(plain(new YearRecord(review, review.metric("exports").orElseThrow()).sentence()))
                .isEqualTo(
                        "Our calls of this year: 24.1 to 24.6 since May. None can be checked before the year is over.");
        assertThat(new YearRecord(review, review.metric("rework").orElseThrow()).sentence())
                .isEqualTo("No call of a year can be checked yet.");
        assertThat(new YearRecord(review, review.metric("rework").orElseThrow()).brief())
                .isEmpty();
        assertThat(PackText.plain(sample.pack()))
                .contains("year: 24.1 to 24.6")
                .contains("No year that we called is over yet");
    }

    @Test
    void a_range_of_percentages_has_one_sign() {
        Sample sample = Fixtures.operations()
                .lands("rework", "4.4", "3.9", "4.9", "4.5", "0.6")
                .calledYear("rework", "2026-09", "3.96")
                .calledYear("rework", "2026-08", "4.44");
        Review review = review(sample);
        assertThat(plain(new YearRecord(review, review.metric("rework").orElseThrow()).sentence()))
                .startsWith("Our calls of this year: 4.0 to 4.4 % since August.");
        assertThat(plain(new YearRecord(review, review.metric("rework").orElseThrow()).brief()))
                .isEqualTo("year: 4.0 to 4.4 %");
    }

    @Test
    void a_year_with_another_currency_in_it_lands_at_planned_rates_and_says_what_rates_did() {
        Sample sample = year(Fixtures.operations()).atPlanRates("exports", "100000");
        Review review = review(sample);
        Reviewed exports = review.metric("exports").orElseThrow();
        assertThat(plain(YearEnd.of(review, exports).orElseThrow().line()))
                .startsWith(
                        "European exports: heading for 24.4 M EUR at planned exchange rates (likely 23.9 to 24.9).");
        String text = PackText.plain(sample.pack());
        assertThat(text)
                .as("the year so far is 0.1 less than at planned rates")
                .contains("exchange rates −0.1")
                .contains("at planned exchange rates");
        assertThat(PackText.plain(year(Fixtures.operations()).pack())).doesNotContain("exchange rates");
    }

    @Test
    void a_year_is_promised_by_sums_and_paths_not_by_what_every_month_keeps() {
        History open = History.steady(
                Fixtures.metric("open", "Open cases", Unit.Kind.COUNT, "", Direction.LOWER)
                        .overTime(Aggregation.LAST)
                        .build(),
                "10",
                "9",
                "11");
        Review review = review(Sample.company()
                .objective(
                        "o", "O", "process", open, Fixtures.exports(), Fixtures.firstPassYield(), Fixtures.noTarget())
                .lands("open", "11", "10", "12", "10", "0.2"));
        assertThat(new YearTargets(review).measures())
                .extracting(metric -> metric.metric().id())
                .containsExactly("exports");
        Review onPath =
                review(Sample.company().objective("o", "O", "process", open).lands("open", "11", "10", "12", "5", "0"));
        assertThat(new YearTargets(onPath).measures()).hasSize(1);
    }

    @Test
    void a_page_holds_fourteen_year_targets_with_the_least_likely_among_them_and_the_annex_the_others() {
        int count = 20;
        History[] measures = new History[count];
        Sample sample = Sample.company();
        for (int at = 0; at < count; at++) {
            measures[at] = History.of(
                    Fixtures.metric("m-" + at, "Measure " + at, Unit.Kind.COUNT, "", Direction.HIGHER)
                            .overTime(Aggregation.SUM)
                            .build(),
                    "10",
                    "9",
                    "11");
        }
        sample.objective("o", "O", "process", measures);
        for (int at = 0; at < count; at++) {
            sample.lands("m-" + at, "110", "100", "120", "120", at >= 18 ? "0.02" : "0.95");
        }
        YearEnds years = new YearEnds(review(sample));
        List<String> onPage = rows(years.page().orElseThrow());
        List<String> inAnnex = rows(years.annex().orElseThrow());
        assertThat(onPage).hasSize(14).contains("y-m-18", "y-m-19", "y-m-0", "y-m-11");
        assertThat(inAnnex).containsExactly("y-m-12", "y-m-13", "y-m-14", "y-m-15", "y-m-16", "y-m-17");
        assertThat(PackText.plain(years.page().orElseThrow()))
                .contains("6 more year targets stand in the annex: the least likely ones are here.");
        assertThat(new YearEnds(review(Fixtures.operations())).annex()).isEmpty();
    }

    private static List<String> rows(Page page) {
        return page.blocks().stream()
                .flatMap(block -> block instanceof Block.Table table ? table.groups().stream() : Stream.empty())
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.anchor().stream())
                .toList();
    }

    private static String line(Sample sample) {
        return plain(end(sample).line());
    }

    private static YearEnd end(Sample sample) {
        Review review = review(sample);
        return YearEnd.of(review, review.metric("exports").orElseThrow()).orElseThrow();
    }

    private static String soWhat(Sample sample) {
        Review review = review(sample);
        return plain(new SoWhat(review, review.metric("exports").orElseThrow()).text());
    }

    private static Review review(Sample sample) {
        return Review.of(sample.input());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
