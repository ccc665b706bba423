package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

class DerivedFactsTest {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    private static final Period AUGUST = month("2026-08");
    private static final Period OCTOBER = month("2026-10");
    private static final List<Period> RANGE = IntStream.rangeClosed(-2, 0)
            .mapToObj(by -> CALENDAR.shift(OCTOBER, by))
            .toList();
    private final MetricBuilder revenue = Metric.builder("revenue", new Unit(Unit.Kind.MONEY, "EUR"), Direction.HIGHER)
            .overTime(Aggregation.SUM)
            .overDepartments(Aggregation.SUM);

    private final List<Department> departments =
            new ArrayList<>(List.of(Department.of("corporate", Label.of("Corporate"), Optional.empty(), Life.ALWAYS)));
    private final List<Scorecard> cards = new ArrayList<>();
    private final List<Figure> facts = new ArrayList<>();

    @Test
    void a_total_with_one_of_forty_missing_is_partial_and_judged_against_the_same_thirty_nine() {
        card("corporate", total().targets(level("500")).build());
        for (int i = 1; i <= 40; i++) {
            String shop = "shop-" + i;
            departments.add(Story.department(shop, "corporate"));
            card(shop, revenue.targets(level("10")).build());
            if (i != 17) {
                actual(shop, OCTOBER, "11");
            }
        }

        Figure sum = added("corporate", OCTOBER, Scenario.ACTUAL);
        assertThat(sum.reading())
                .isEqualTo(new Present(new BigDecimal("429"), Optional.empty(), Quality.partial(39, 40)));
        assertThat(sum.provenance()).startsWith("sum of shop-1/revenue/2026-10/month/actual + shop-2/");
        assertThat(added("corporate", OCTOBER, Scenario.TARGET).reading().number())
                .contains(new BigDecimal("390"));
        assertThat(added("shop-17", OCTOBER, Scenario.ACTUAL).reading()).isEqualTo(Reading.absent(Absence.NO_DATA));
    }

    @Test
    void targets_are_promised_to_the_end_of_the_year_for_a_total_too() {
        Period december = month("2026-12");
        card("corporate", total().build());
        departments.add(Story.department("north", "corporate"));
        departments.add(Story.department("south", "corporate"));
        card("north", revenue.targets(level("10")).build());
        card("south", revenue.targets(level("20")).build());
        actual("north", OCTOBER, "11");

        assertThat(added("corporate", OCTOBER, Scenario.TARGET).reading().number())
                .contains(new BigDecimal("10"));
        assertThat(added("corporate", december, Scenario.TARGET).reading().number())
                .contains(new BigDecimal("30"));
    }

    @Test
    void what_the_owners_of_the_parts_forecast_adds_up_where_all_do() {
        Period december = month("2026-12");
        card("corporate", total().build());
        departments.add(Story.department("north", "corporate"));
        departments.add(Story.department("south", "corporate"));
        card("north", revenue.build());
        card("south", revenue.build());
        actual("north", OCTOBER, "11");
        forecast("north", month("2026-11"), "12");
        forecast("north", december, "13");
        forecast("south", december, "20");

        assertThat(added("corporate", december, Scenario.FORECAST).reading().number())
                .contains(new BigDecimal("33"));
        assertThat(find("corporate", "revenue", month("2026-11"), Scenario.FORECAST))
                .isEmpty();
    }

    @Test
    void a_complete_total_keeps_the_target_of_its_card() {
        card("corporate", total().targets(level("500")).build());
        departments.add(Story.department("shop", "corporate"));
        card("shop", revenue.targets(level("10")).build());
        actual("shop", OCTOBER, "11");

        assertThat(added("corporate", OCTOBER, Scenario.TARGET).reading().number())
                .contains(new BigDecimal("500"));
    }

    @Test
    void what_is_taken_from_one_department_is_a_copy_with_its_reason_and_target() {
        MetricBuilder copy = Metric.builder("revenue", new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                .overDepartments(Aggregation.AVERAGE)
                .source(new MetricSource.FromDepartments(List.of("shop/revenue")));
        card("corporate", copy.build());
        departments.add(Story.department("shop", "corporate"));
        card("shop", revenue.targets(level("10")).build());
        actual("shop", AUGUST, "11");

        assertThat(added("corporate", AUGUST, Scenario.ACTUAL).provenance())
                .isEqualTo("copy of shop/revenue/2026-08/month/actual");
        assertThat(added("corporate", AUGUST, Scenario.TARGET).reading().number())
                .contains(new BigDecimal("10"));
        assertThat(added("corporate", OCTOBER, Scenario.ACTUAL).reading()).isEqualTo(Reading.absent(Absence.NO_DATA));
    }

    @Test
    void a_closed_department_is_not_expected_in_the_total() {
        card("corporate", total().build());
        Life closed = new Life(Optional.empty(), Optional.of(LocalDate.of(2026, 9, 30)));
        departments.add(Story.department("north", "corporate"));
        departments.add(Department.of("south", Label.of("South"), Optional.of("corporate"), closed));
        card("north", revenue.targets(List.of()).build());
        card("south", revenue.build());
        actual("north", OCTOBER, "7");
        actual("south", AUGUST, "5");

        assertThat(added("corporate", OCTOBER, Scenario.ACTUAL).reading()).isEqualTo(Reading.of(new BigDecimal("7")));
        Absent south = (Absent) added("south", OCTOBER, Scenario.ACTUAL).reading();
        assertThat(south.kind()).isEqualTo(Absence.NOT_APPLICABLE);
        assertThat(((Absent) added("south", month("2026-09"), Scenario.ACTUAL).reading()).kind())
                .isEqualTo(Absence.NO_DATA);
    }

    @Test
    void derived_metrics_wait_for_derived_metrics_however_the_cards_are_ordered() {
        Formula half =
                new Formula.Operation('/', new Formula.Reference("sum"), new Formula.Constant(BigDecimal.valueOf(2)));
        Formula sum =
                new Formula.Operation('+', new Formula.Reference("revenue"), new Formula.Reference("other/revenue"));
        card("corporate", formula("half", half), formula("sum", sum), revenue.build());
        departments.add(Story.department("other", "corporate"));
        card("other", revenue.build());
        actual("corporate", OCTOBER, "3");
        actual("other", OCTOBER, "5");

        assertThat(find("corporate", "half", OCTOBER, Scenario.ACTUAL)
                        .orElseThrow()
                        .reading()
                        .number())
                .contains(new BigDecimal("4"));
        assertThat(find("corporate", "half", AUGUST, Scenario.ACTUAL))
                .as("before the first value")
                .isEmpty();
    }

    @Test
    void a_circle_ends_and_stays_missing() {
        card("corporate", formula("a", new Formula.Reference("b")), formula("b", new Formula.Reference("a")));

        assertThat(find("corporate", "a", OCTOBER, Scenario.ACTUAL)
                        .orElseThrow()
                        .reading())
                .isEqualTo(Reading.absent(Absence.NO_DATA));
    }

    @Test
    void a_quarterly_metric_is_not_due_in_october_and_a_gap_is_said() {
        card("corporate", revenue.frequency(Frequency.QUARTER).build());
        actual("corporate", AUGUST, "3");

        assertThat(added("corporate", OCTOBER, Scenario.ACTUAL).reading()).isEqualTo(Reading.absent(Absence.NOT_DUE));
        assertThat(added("corporate", month("2026-09"), Scenario.ACTUAL).reading())
                .isEqualTo(Reading.absent(Absence.NO_DATA));
    }

    @Test
    void a_failed_feed_is_the_reason_why_the_month_is_missing() {
        card(
                "corporate",
                revenue.source(new MetricSource.FromFeed("crm", Optional.empty(), Optional.empty()))
                        .build());
        actual("corporate", AUGUST, "3");
        SourceReport failed = new SourceReport(
                "crm",
                "crm",
                "crm.csv",
                0,
                0,
                0,
                0,
                "",
                Optional.empty(),
                SourceReport.Outcome.FAILED,
                "load of 31 October failed",
                "");

        List<Figure> all = DerivedFacts.of(strategy(), RANGE, facts, List.of(failed), Evidence.NONE)
                .added();
        assertThat(all.stream().map(Figure::reading))
                .containsExactly(
                        Reading.absent(Absence.NO_DATA), new Absent(Absence.NO_DATA, "load of 31 October failed"));
    }

    @Test
    void targets_of_a_card_know_their_place() {
        card("corporate", revenue.targets(level("10")).build());

        assertThat(added("corporate", AUGUST, Scenario.TARGET).provenance()).isEqualTo("scorecards/x.yaml:7:9");
    }

    private static MetricBuilder total() {
        return Metric.builder("revenue", new Unit(Unit.Kind.MONEY, "EUR"), Direction.HIGHER)
                .overDepartments(Aggregation.SUM)
                .source(new MetricSource.FromDepartments(List.of()));
    }

    private static Metric formula(String id, Formula formula) {
        return Metric.builder(id, new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                .source(new MetricSource.FromFormula(formula))
                .build();
    }

    private static List<Target> level(String value) {
        return List.of(new Target(
                LocalDate.of(2026, 1, 1),
                new Target.Shape.Level(new BigDecimal(value)),
                Target.Agreement.NONE,
                new Place("scorecards/x.yaml", 7, 9)));
    }

    private void card(String department, Metric... metrics) {
        Objective objective = new Objective(
                "objective",
                Label.of("Objective"),
                "financial",
                Optional.empty(),
                "head",
                List.of(),
                List.of(metrics),
                BigDecimal.ONE,
                Place.ofFile("x.yaml"));
        cards.add(new Scorecard(
                department, List.of(department), List.of(objective), Optional.empty(), Place.ofFile("x.yaml")));
    }

    private void actual(String department, Period period, String value) {
        facts.add(new Figure(
                FigureId.actual(department, "revenue", period), Reading.of(new BigDecimal(value)), "sales.csv:2"));
    }

    private void forecast(String department, Period period, String value) {
        FigureId id = FigureId.actual(department, "revenue", period).with(Scenario.FORECAST);
        facts.add(new Figure(id, Reading.of(new BigDecimal(value)), "forecast.csv:2"));
    }

    private Figure added(String department, Period period, Scenario scenario) {
        return find(department, "revenue", period, scenario).orElseThrow();
    }

    private Optional<Figure> find(String department, String metric, Period period, Scenario scenario) {
        FigureId id = new FigureId(department, metric, period, Basis.MONTH, scenario);
        return DerivedFacts.of(strategy(), RANGE, facts, List.of(), Evidence.NONE).added().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst();
    }

    private Strategy strategy() {
        Organisation organisation = TestCompany.of(CALENDAR, departments);
        return new Strategy(organisation, cards);
    }

    private static Period month(String code) {
        return CALENDAR.parse(code).orElseThrow();
    }
}
