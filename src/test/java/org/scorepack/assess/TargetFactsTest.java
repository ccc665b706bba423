package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.calendar.WeekPattern;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.calendar.YearEnd;
import org.scorepack.calendar.YearLabel;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Agreement;
import org.scorepack.scorecard.Target.Shape;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/** What cards promise, from the list of targets to the figures of each month. */
class TargetFactsTest {

    private static final String LAST_YEAR = "80 75 90 95 100 105 85 70 110 115 120 155";
    private static final String PHASED = "87 81 97 103 109 113 93 75 120 124 130 168";

    private final List<Scorecard> cards = new ArrayList<>();
    private final List<Department> departments = new ArrayList<>();
    private final List<Figure> facts = new ArrayList<>();
    private FiscalCalendar calendar = MonthCalendar.calendarYear();
    private WorkingDays workingDays = WorkingDays.WEEKDAYS;
    private String reported = "2026-10";

    @Test
    void a_trajectory_is_a_straight_line_and_flat_outside() {
        card(rate().targets(List.of(target("2026-01", line("14", "2026-03", "10", "2027-03"))))
                .build());
        assertThat(rounded(targets(2026)))
                .isEqualTo("14.00 14.00 14.00 13.67 13.33 13.00 12.67 12.33 12.00 11.67 11.33 11.00");
    }

    @Test
    void a_trajectory_of_a_year_of_weeks_goes_by_periods() {
        calendar = new WeekCalendar(
                WeekPattern.WEEKS_4_4_5,
                new YearEnd(YearEnd.Rule.NEAREST, DayOfWeek.SATURDAY, 12),
                YearLabel.END,
                12,
                WeekCalendar.Comparison.RESTATED);
        reported = "2026-P10";
        card(rate().targets(List.of(target("2026-01", line("0", "2026-02", "10", "2026-12"))))
                .build());
        assertThat(targets(2026)).isEqualTo("0 0 1 2 3 4 5 6 7 8 9 10");
    }

    @Test
    void a_year_is_spread_evenly_by_season_by_working_days_or_as_listed() {
        actuals("2025-01", LAST_YEAR);
        card(flow().targets(List.of(target("2026-01", annual("1300", Phasing.of(Phasing.Method.SEASONAL)))))
                .build());
        assertThat(targets(2026)).isEqualTo(PHASED);
        assertThat(figure("2026-02", Scenario.TARGET).orElseThrow().provenance())
                .isEqualTo("seasonal of corporate/sales/2025-01..2025-12/month/actual");

        card(flow().targets(List.of(target("2026-01", annual("1000", Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("83 84 83 83 84 83 83 84 83 83 84 83");
        assertThat(figure("2026-02", Scenario.TARGET).orElseThrow().provenance())
                .isEqualTo("card.yaml:7:9");

        List<BigDecimal> listed =
                Stream.of(LAST_YEAR.split(" ")).map(BigDecimal::new).toList();
        card(flow().targets(List.of(target("2026-01", annual("1200", Phasing.explicit(listed)))))
                .build());
        assertThat(targets(2026)).isEqualTo(LAST_YEAR);

        workingDays = new WorkingDays(Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 25)));
        card(flow().targets(List.of(target("2026-01", annual("259", Phasing.of(Phasing.Method.WORKING_DAYS)))))
                .build());
        assertThat(targets(2026))
                .as("259 days on which somebody works")
                .isEqualTo("21 20 22 22 21 22 23 21 22 22 21 22");
    }

    @Test
    void a_profile_with_a_gap_is_not_used_and_that_is_known() {
        actuals("2025-02", LAST_YEAR);
        card(flow().targets(List.of(target("2026-01", annual("1200", Phasing.of(Phasing.Method.SEASONAL)))))
                .build());
        assertThat(targets(2026)).isEqualTo("100 100 100 100 100 100 100 100 100 100 100 100");
        assertThat(figure("2026-02", Scenario.TARGET).orElseThrow().provenance())
                .isEqualTo("profile-invalid-even-used of corporate/sales/2025-01..2025-12/month/actual");
    }

    @Test
    void a_year_so_much_above_the_last_one() {
        actuals("2025-01", LAST_YEAR);
        card(flow().targets(List.of(target(
                        "2026-01",
                        new Shape.BaselinePlus(Optional.empty(), decimal("15"), Phasing.of(Phasing.Method.SEASONAL)))))
                .build());
        assertThat(sum(targets(2026))).isEqualByComparingTo("1380");
        assertThat(targets(2026)).startsWith("92 86 104 109 115");

        card(rate().targets(List.of(target(
                        "2026-01", new Shape.BaselinePlus(Optional.of(decimal("40")), decimal("-10"), Phasing.FLAT))))
                .build());
        assertThat(targets(2026)).isEqualTo("36 36 36 36 36 36 36 36 36 36 36 36");
    }

    @Test
    void last_year_with_a_gap_is_no_baseline() {
        actuals("2025-02", LAST_YEAR);
        card(flow().targets(List.of(
                        target("2026-01", new Shape.BaselinePlus(Optional.empty(), decimal("15"), Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("- - - - - - - - - - - -");
    }

    /** A month without one of the departments is not the month: what is promised above it would be too little. */
    @Test
    void last_year_with_a_part_missing_is_no_baseline() {
        actuals("2025-01", LAST_YEAR);
        FigureId march = FigureId.actual("corporate", "sales", period("2025-03"));
        facts.removeIf(fact -> fact.id().equals(march));
        facts.add(new Figure(
                march, new Reading.Present(decimal("90"), Optional.empty(), Quality.partial(2, 3)), "x.csv:2"));
        card(flow().targets(List.of(
                        target("2026-01", new Shape.BaselinePlus(Optional.empty(), decimal("15"), Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("- - - - - - - - - - - -");
    }

    @Test
    void a_revision_in_the_year_spreads_what_is_left_and_the_original_stays_beside_it() {
        card(flow().targets(List.of(
                        target("2026-01", annual("1200", Phasing.EVENLY)),
                        revised("2026-07", annual("900", Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("100 100 100 100 100 100 50 50 50 50 50 50");
        assertThat(figure("2026-06", Scenario.TARGET_ORIGINAL)).isEmpty();
        assertThat(number("2026-07", Scenario.TARGET_ORIGINAL)).contains(decimal("100"));

        card(flow().targets(List.of(
                        target("2026-01", annual("1200", Phasing.EVENLY)),
                        revised("2026-04", annual("1500", Phasing.EVENLY)),
                        revised("2026-07", annual("900", Phasing.EVENLY))))
                .build());
        assertThat(sum(targets(2026))).as("revised twice").isEqualByComparingTo("900");
        assertThat(number("2026-10", Scenario.TARGET_ORIGINAL)).contains(decimal("100"));
    }

    @Test
    void a_revised_seasonal_year_keeps_its_season() {
        actuals("2025-01", LAST_YEAR);
        Phasing seasonal = Phasing.of(Phasing.Method.SEASONAL);
        card(flow().targets(List.of(
                        target("2026-01", annual("1200", seasonal)), revised("2026-11", annual("1475", seasonal))))
                .build());
        assertThat(targets(2026)).isEqualTo("80 75 90 95 100 105 85 70 110 115 240 310");
    }

    @Test
    void a_first_target_in_the_middle_of_a_year_is_not_the_whole_year() {
        card(flow().targets(List.of(target("2026-07", annual("1200", Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("- - - - - - 100 100 100 100 100 100");
    }

    @Test
    void a_band_that_was_eased_keeps_both_its_old_ends() {
        card(rate().targets(List.of(
                        target("2026-01", new Shape.Band(decimal("95"), decimal("105"))),
                        revised("2026-07", new Shape.Band(decimal("90"), decimal("105")))))
                .build());
        assertThat(number("2026-08", Scenario.TARGET_LOW)).contains(decimal("90"));
        assertThat(number("2026-08", Scenario.TARGET_ORIGINAL)).contains(decimal("105"));
        assertThat(number("2026-08", Scenario.TARGET_ORIGINAL_LOW)).contains(decimal("95"));
        assertThat(figure("2026-06", Scenario.TARGET_ORIGINAL_LOW)).isEmpty();
    }

    @Test
    void a_level_holds_until_its_last_day_and_what_it_replaced_does_not_come_back() {
        card(rate().targets(List.of(
                        target("2025-01", new Shape.Level(decimal("1.8"))),
                        until("2026-04", "2026-06", new Shape.Level(decimal("2.1")))))
                .build());
        assertThat(targets(2026)).isEqualTo("1.8 1.8 1.8 2.1 2.1 2.1 - - - - - -");
    }

    @Test
    void the_promise_of_a_year_is_not_carried_into_the_next() {
        reported = "2027-01";
        card(flow().targets(List.of(target("2026-01", annual("1200", Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).endsWith(" 100");
        assertThat(figure("2027-01", Scenario.TARGET)).isEmpty();

        card(flow().targets(List.of(until("2026-01", "2027-12", annual("1200", Phasing.EVENLY))))
                .build());
        assertThat(targets(2027)).as("agreed for two years").startsWith("100 ");
    }

    @Test
    void a_share_of_another_metric_follows_it_and_ahead_its_target() {
        card(
                flow().targets(List.of(target(
                                "2026-01", new Shape.Share(decimal("5"), Optional.of("revenue"), Optional.empty()))))
                        .build(),
                Metric.builder("revenue", new Unit(Unit.Kind.COUNT, ""), Direction.HIGHER)
                        .overTime(Aggregation.SUM)
                        .targets(List.of(target("2026-11", new Shape.Level(decimal("400")))))
                        .build());
        fact("revenue", "2026-09", Scenario.ACTUAL, "200");
        fact("revenue", "2026-10", Scenario.ACTUAL, "300");
        assertThat(targets(2026)).isEqualTo("- - - - - - - - 10 15 20 20");
        assertThat(figure("2026-10", Scenario.TARGET).orElseThrow().provenance())
                .isEqualTo("share of corporate/revenue/2026-10/month/actual");
    }

    @Test
    void a_share_by_a_month_promises_nothing_before() {
        card(rate().targets(List.of(target(
                        "2026-01",
                        new Shape.Share(decimal("50"), Optional.empty(), Optional.of(YearMonth.of(2026, 9))))))
                .build());
        assertThat(targets(2026)).isEqualTo("- - - - - - - - 50 50 50 50");
    }

    @Test
    void so_many_in_all_by_a_month() {
        Shape ten = new Shape.Cumulative(BigDecimal.TEN, YearMonth.of(2026, 9));
        card(flow().targets(List.of(target("2026-03", ten))).build());
        assertThat(targets(2026)).isEqualTo("- - 1 2 1 2 1 2 1 - - -");
        card(rate().overTime(Aggregation.LAST)
                .targets(List.of(target("2026-03", ten)))
                .build());
        assertThat(targets(2026)).as("a running count").isEqualTo("- - 1 3 4 6 7 9 10 10 10 10");
    }

    @Test
    void so_many_in_every_period_of_a_kind() {
        card(flow().targets(List.of(target("2026-01", new Shape.Activity(decimal("4"), Frequency.MONTH))))
                .build());
        assertThat(targets(2026)).isEqualTo("4 4 4 4 4 4 4 4 4 4 4 4");
        card(flow().targets(List.of(target("2026-01", new Shape.Activity(decimal("4"), Frequency.QUARTER))))
                .build());
        assertThat(targets(2026)).isEqualTo("1 2 1 1 2 1 1 2 1 1 2 1");
        card(flow().targets(List.of(target("2026-01", new Shape.Activity(decimal("2"), Frequency.WEEK))))
                .build());
        assertThat(targets(2026)).as("weeks that end in the month").isEqualTo("8 8 10 8 10 8 8 10 8 8 10 8");
    }

    @Test
    void a_quarterly_metric_has_a_quarter_of_the_year_where_it_is_due() {
        card(flow().frequency(Frequency.QUARTER)
                .targets(List.of(target("2026-01", annual("1000", Phasing.EVENLY))))
                .build());
        assertThat(targets(2026)).isEqualTo("- - 250 - - 250 - - 250 - - 250");
    }

    @Test
    void a_placeholder_is_an_estimate_and_makes_one_of_the_total_too() {
        departments.add(Story.department("north", "corporate"));
        departments.add(Story.department("south", "corporate"));
        Target standIn = new Target(
                LocalDate.of(2026, 1, 1),
                new Shape.Level(decimal("3")),
                new Agreement(Optional.empty(), Optional.empty(), Optional.empty(), false, true),
                new Place("card.yaml", 7, 9));
        card(flow().overDepartments(Aggregation.SUM)
                .source(new MetricSource.FromDepartments(List.of()))
                .build());
        cards.add(scorecard("north", flow().targets(List.of(standIn)).build()));
        cards.add(scorecard(
                "south",
                flow().targets(List.of(
                                target("2026-01", new Shape.Level(decimal("4"))),
                                revised("2026-10", new Shape.Level(decimal("5")))))
                        .build()));
        for (String department : List.of("north", "south")) {
            FigureId id = FigureId.actual(department, "sales", period("2026-10"));
            facts.add(new Figure(id, Reading.of(BigDecimal.ONE), "x.csv:2"));
        }
        Reading total = figure("2026-10", Scenario.TARGET).orElseThrow().reading();
        assertThat(total)
                .isEqualTo(new Reading.Present(decimal("8"), Optional.empty(), Quality.of(Quality.Kind.ESTIMATE)));
        assertThat(number("2026-10", Scenario.TARGET_ORIGINAL))
                .as("one part was revised, the other was not")
                .contains(decimal("7"));
        assertThat(figure("2026-09", Scenario.TARGET)).as("no part is in").isEmpty();
    }

    @Test
    void a_department_that_began_in_the_year_has_the_year_in_what_is_left_of_it() {
        departments.add(Department.of(
                "north",
                Label.of("North"),
                Optional.of("corporate"),
                new Life(Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty())));
        cards.add(scorecard(
                "north",
                flow().targets(List.of(target("2026-01", annual("100", Phasing.EVENLY))))
                        .build()));
        FigureId id = FigureId.actual("north", "sales", period("2026-09")).with(Scenario.TARGET);
        assertThat(added().stream().filter(figure -> figure.id().equals(id)).map(Figure::reading))
                .containsExactly(Reading.of(decimal("25")));
    }

    private static MetricBuilder flow() {
        return Metric.builder("sales", new Unit(Unit.Kind.COUNT, ""), Direction.HIGHER)
                .overTime(Aggregation.SUM);
    }

    private static MetricBuilder rate() {
        return Metric.builder("sales", new Unit(Unit.Kind.NUMBER, ""), Direction.LOWER)
                .overTime(Aggregation.AVERAGE);
    }

    private static Shape annual(String total, Phasing phasing) {
        return new Shape.Annual(decimal(total), phasing);
    }

    private static Shape line(String start, String at, String end, String by) {
        return new Shape.Trajectory(decimal(start), YearMonth.parse(at), decimal(end), YearMonth.parse(by));
    }

    private static Target target(String from, Shape shape) {
        return new Target(YearMonth.parse(from).atDay(1), shape, Agreement.NONE, new Place("card.yaml", 7, 9));
    }

    private static Target revised(String from, Shape shape) {
        Agreement agreement = new Agreement(Optional.empty(), Optional.empty(), Optional.of(Label.of("why")), true);
        return new Target(YearMonth.parse(from).atDay(1), shape, agreement, new Place("card.yaml", 8, 9));
    }

    private static Target until(String from, String until, Shape shape) {
        Target target = target(from, shape);
        LocalDate last = YearMonth.parse(until).atEndOfMonth();
        return new Target(target.from(), Optional.of(last), shape, target.agreement(), target.place());
    }

    /** The card of the company; it replaces the one before. */
    private void card(Metric... metrics) {
        cards.clear();
        cards.add(scorecard("corporate", metrics));
    }

    private static Scorecard scorecard(String department, Metric... metrics) {
        Objective objective = new Objective(
                "objective",
                Label.of("Objective"),
                "financial",
                Optional.empty(),
                "head",
                List.of(),
                List.of(metrics),
                BigDecimal.ONE,
                Place.ofFile("card.yaml"));
        return new Scorecard(
                department, List.of(department), List.of(objective), Optional.empty(), Place.ofFile("card.yaml"));
    }

    private void actuals(String from, String values) {
        Period period = period(from);
        for (String value : values.split(" ")) {
            fact("sales", period.code(), Scenario.ACTUAL, value);
            period = calendar.shift(period, 1);
        }
    }

    private void fact(String metric, String period, Scenario scenario, String value) {
        FigureId id = FigureId.actual("corporate", metric, period(period)).with(scenario);
        facts.add(new Figure(id, Reading.of(decimal(value)), "x.csv:2"));
    }

    private Period period(String code) {
        return calendar.parse(code).orElseThrow();
    }

    /** The year's targets, a dash where there is none. */
    private String targets(int year) {
        return calendar.periodsOfYear(year).stream()
                .map(period -> number(period.code(), Scenario.TARGET)
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String rounded(String targets) {
        return Arrays.stream(targets.split(" "))
                .map(BigDecimal::new)
                .map(value -> Rounding.halfUp(value, 2).toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static BigDecimal sum(String targets) {
        return Arrays.stream(targets.split(" ")).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> number(String period, Scenario scenario) {
        return figure(period, scenario).flatMap(figure -> figure.reading().number());
    }

    private Optional<Figure> figure(String period, Scenario scenario) {
        FigureId id = FigureId.actual("corporate", "sales", period(period)).with(scenario);
        return added().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    private List<Figure> added() {
        Department company = Department.of("corporate", Label.of("Company"), Optional.empty(), Life.ALWAYS);
        Organisation organisation = TestCompany.of(
                calendar,
                Stream.concat(Stream.of(company), departments.stream()).toList(),
                workingDays,
                Map.of());
        Period last = period(reported);
        List<Period> range = calendar.through(calendar.shift(last, -35), last);
        return DerivedFacts.of(new Strategy(organisation, cards), range, facts, List.of(), Evidence.NONE)
                .added();
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
