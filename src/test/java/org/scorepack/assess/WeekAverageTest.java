package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.WeekCalendar;
import org.scorepack.calendar.WeekPattern;
import org.scorepack.calendar.YearEnd;
import org.scorepack.calendar.YearLabel;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Unit;

/** A flow by the week: 4-5-4 weeks that end on the Saturday nearest to 31 January; 2023 has 53. */
class WeekAverageTest {

    private static final WeekCalendar RETAIL = new WeekCalendar(
            WeekPattern.WEEKS_4_5_4,
            new YearEnd(YearEnd.Rule.NEAREST, DayOfWeek.SATURDAY, 1),
            YearLabel.START,
            FiscalCalendar.PERIODS_OF_YEAR,
            WeekCalendar.Comparison.RESTATED);

    /** Of a sum that is known by period. */
    static WeekAverage of(String period, String value) {
        return average(RETAIL, sum().build(), period, value, Basis.MONTH).orElseThrow();
    }

    @Test
    void a_period_has_the_weeks_of_its_pattern_and_the_53rd() {
        assertThat(Stream.of("2024-P01", "2024-P02", "2024-P03", "2023-P12")
                        .map(period -> of(period, "1").weeks()))
                .containsExactly(4, 5, 4, 5);
        assertThat(of("2024-P01", "10").value()).isEqualByComparingTo("2.5");
        assertThat(of("2024-P02", "-10").value()).isEqualByComparingTo("-2");
        assertThat(of("2024-P02", "0").value()).isEqualByComparingTo("0");
    }

    @Test
    void a_quarterly_value_stands_for_the_weeks_of_its_quarter() {
        Metric quarterly = sum().frequency(Frequency.QUARTER).build();
        assertThat(average(RETAIL, quarterly, "2024-P03", "26", Basis.MONTH))
                .hasValueSatisfying(week -> assertThat(week.weeks()).isEqualTo(13));
        assertThat(average(RETAIL, sum().build(), "2024-P03", "26", Basis.QUARTER))
                .as("two periods of the quarter are not known")
                .isEmpty();
    }

    @Test
    void nobody_asks_for_weeks_where_months_close_and_of_what_does_not_add_up() {
        FiscalCalendar months = MonthCalendar.calendarYear();
        assertThat(average(months, sum().build(), "2026-10", "10", Basis.MONTH)).isEmpty();
        assertThat(average(RETAIL, sum().overTime(Aggregation.LAST).build(), "2024-P02", "10", Basis.MONTH))
                .isEmpty();
        assertThat(average(RETAIL, sum().build(), "2024-P02", "10", Basis.YTD)).isEmpty();
        assertThat(average(months, sum().frequency(Frequency.WEEK).build(), "2026-10", "10", Basis.MONTH))
                .hasValueSatisfying(week -> assertThat(week.weeks()).isEqualTo(4));
    }

    private static MetricBuilder sum() {
        return Metric.builder("takings", new Unit(Unit.Kind.MONEY, "EUR"), Direction.HIGHER)
                .overTime(Aggregation.SUM);
    }

    private static Optional<WeekAverage> average(
            FiscalCalendar calendar, Metric metric, String code, String value, Basis basis) {
        Period period = calendar.parse(code).orElseThrow();
        FigureId id = FigureId.actual(Story.DEPARTMENT, metric.id(), period);
        Judgement found = new Judge(calendar, period)
                        .judge(
                                Story.department(Story.DEPARTMENT, "corporate"),
                                "earn",
                                metric,
                                List.of(new Figure(id, Reading.of(new BigDecimal(value)), "told.csv:2")))
                        .rows()
                        .stream()
                        .filter(row ->
                                row.id().basis() == basis && row.id().period().equals(period))
                        .findFirst()
                        .orElseThrow();
        return WeekAverage.of(calendar, metric, found);
    }
}
