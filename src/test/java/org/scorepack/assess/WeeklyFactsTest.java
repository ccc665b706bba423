package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/** Weeks of a company that closes months: October 2026 is made of those that end in it, weeks 40 to 43. */
class WeeklyFactsTest {

    private static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    private static final Period OCTOBER = CALENDAR.parse("2026-10").orElseThrow();

    private final List<Figure> facts = new ArrayList<>();

    @Test
    void a_month_is_made_of_the_weeks_that_end_in_it() {
        told(Scenario.ACTUAL, 39, "7", "10", "20", "30", "40", "50");
        assertThat(october(Aggregation.SUM).reading()).isEqualTo(Reading.of(new BigDecimal("100")));
        assertThat(october(Aggregation.AVERAGE).reading().number()).contains(new BigDecimal("25"));
        assertThat(october(Aggregation.LAST).reading().number()).contains(new BigDecimal("40"));
        assertThat(october(Aggregation.MAX).provenance())
                .isEqualTo("max of corporate/calls/2026-W40..2026-W43/month/actual");
    }

    @Test
    void a_missing_week_is_never_zero() {
        told(Scenario.ACTUAL, 40, "10", "_", "30", "40");
        assertThat(october(Aggregation.AVERAGE).reading())
                .isEqualTo(new Reading.Present(
                        new BigDecimal("80").divide(new BigDecimal("3"), java.math.MathContext.DECIMAL128),
                        Optional.empty(),
                        Quality.partial(3, 4)));
    }

    @Test
    void a_sum_with_a_week_missing_is_judged_against_the_targets_of_the_others_or_not_at_all() {
        told(Scenario.ACTUAL, 40, "10", "_", "30", "40");
        Figure none = find(metric(Aggregation.SUM).targets(level()).build(), Scenario.TARGET);
        assertThat(((Reading.Absent) none.reading()).kind()).isEqualTo(Absence.NO_TARGET);

        told(Scenario.TARGET, 40, "11", "12", "13", "14");
        assertThat(find(metric(Aggregation.SUM).build(), Scenario.TARGET)
                        .reading()
                        .number())
                .contains(new BigDecimal("38"));
        assertThat(find(metric(Aggregation.AVERAGE).targets(level()).build(), Scenario.TARGET)
                        .reading()
                        .number())
                .contains(new BigDecimal("100"));
    }

    @Test
    void what_the_source_says_of_the_month_itself_stands() {
        told(Scenario.ACTUAL, 40, "10", "20", "30", "40");
        facts.add(new Figure(
                FigureId.actual("corporate", "calls", OCTOBER), Reading.of(new BigDecimal("99")), "months.csv:2"));
        assertThat(derived(metric(Aggregation.SUM).build()))
                .noneMatch(figure -> figure.id().period().equals(OCTOBER));
    }

    private static List<Target> level() {
        return List.of(new Target(
                LocalDate.of(2026, 1, 1),
                new Target.Shape.Level(new BigDecimal("100")),
                Target.Agreement.NONE,
                Place.ofFile("x.yaml")));
    }

    private void told(Scenario scenario, int week, String... values) {
        for (String value : values) {
            Period period = CALENDAR.week(2026, week++).orElseThrow();
            if (!value.equals("_")) {
                FigureId id = new FigureId("corporate", "calls", period, Basis.MONTH, scenario);
                facts.add(new Figure(id, Reading.of(new BigDecimal(value)), "calls.csv:" + week));
            }
        }
    }

    private Figure october(Aggregation rule) {
        return find(metric(rule).build(), Scenario.ACTUAL);
    }

    private Figure find(Metric metric, Scenario scenario) {
        return derived(metric).stream()
                .filter(figure ->
                        figure.id().period().equals(OCTOBER) && figure.id().scenario() == scenario)
                .findFirst()
                .orElseThrow();
    }

    private List<Figure> derived(Metric metric) {
        Objective objective = new Objective(
                "answer",
                Label.of("Answer calls"),
                "customer",
                Optional.empty(),
                "head",
                List.of(),
                List.of(metric),
                BigDecimal.ONE,
                Place.ofFile("x.yaml"));
        Department company = Department.of("corporate", Label.of("Company"), Optional.empty(), Life.ALWAYS);
        Organisation organisation = TestCompany.of(CALENDAR, List.of(company));
        Scorecard card = new Scorecard(
                "corporate", List.of("corporate"), List.of(objective), Optional.empty(), Place.ofFile("x.yaml"));
        return DerivedFacts.of(
                        new Strategy(organisation, List.of(card)), List.of(OCTOBER), facts, List.of(), Evidence.NONE)
                .added();
    }

    private static MetricBuilder metric(Aggregation rule) {
        return Metric.builder("calls", new Unit(Unit.Kind.COUNT, ""), Direction.HIGHER)
                .frequency(Frequency.WEEK)
                .overTime(rule);
    }
}
