package org.scorepack.assess;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.YearLabel;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

class PeriodsCasesTest {

    @Test
    void quarter_year_and_the_ones_before_are_as_expected() {
        Cases.of("cases/periods.csv").each(row -> {
            MonthCalendar calendar = new MonthCalendar(row.integer("fy_start_month"), YearLabel.END);
            Metric metric = Metric.builder("flow", new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                    .overTime(Aggregation.valueOf(row.text("aggregation")))
                    .build();
            YearMonth first = YearMonth.parse(row.text("first_month"));
            String values = row.series("values").stream()
                    .map(value -> value.map(Object::toString).orElse("_"))
                    .collect(Collectors.joining(" "));
            Story story = new Story(calendar, metric).actuals(first.toString(), values);
            String reported = row.text("report_month");

            Judgement month = story.row(reported, Basis.MONTH);
            row.sameNumber("exp_actual", month.actual().number(), 10);
            row.sameNumber("exp_prior_month", month.priorPeriod(), 10);
            row.sameNumber("exp_prior_year_month", month.priorYear(), 10);
            row.sameNumber(
                    "exp_qtd", story.row(reported, Basis.QUARTER).actual().number(), 10);
            Judgement year = story.row(reported, Basis.YTD);
            row.sameNumber("exp_ytd", year.actual().number(), 10);
            row.sameNumber("exp_py_ytd", year.priorYear(), 10);
            Optional<Judgement> unseen =
                    story.row(reported, first.minusMonths(1).toString(), Basis.MONTH);
            org.assertj.core.api.Assertions.assertThat(unseen).isEmpty();
        });
    }
}
