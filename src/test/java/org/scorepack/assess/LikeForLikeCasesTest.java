package org.scorepack.assess;

import java.time.YearMonth;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.Cases;

class LikeForLikeCasesTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void a_year_to_date_is_compared_with_the_targets_of_its_own_months() {
        Cases.of("cases/like_for_like.csv").each(row -> {
            Metric metric = Metric.builder("flow", new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                    .overTime(Aggregation.valueOf(row.text("aggregation")))
                    .build();
            Story story = Story.of(metric)
                    .actuals(JANUARY.toString(), months(row, "actuals"))
                    .targets(JANUARY.toString(), months(row, "targets"));
            String reported =
                    JANUARY.plusMonths(row.series("actuals").size() - 1L).toString();
            Judgement year = story.row(reported, Basis.YTD);
            row.sameNumber("exp_ytd_actual", year.actual().number(), 10);
            row.sameNumber("exp_ytd_target_comparable", year.target(), 10);
        });
    }

    private static String months(Cases.Row row, String column) {
        return row.series(column).stream()
                .map(value -> value.map(Object::toString).orElse("_"))
                .collect(Collectors.joining(" "));
    }
}
