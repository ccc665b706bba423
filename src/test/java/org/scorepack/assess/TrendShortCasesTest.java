package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.assess.trend.ShortTrend;
import org.scorepack.testing.Cases;

class TrendShortCasesTest {

    @Test
    void four_months_in_a_row() {
        Cases.of("cases/trend_short.csv").each(row -> {
            int trend = ShortTrend.of(XmrCasesTest.points(row.series("series"))) * row.integer("direction");
            row.same("exp_flag", trend > 0 ? "IMPROVING" : trend < 0 ? "WORSENING" : "NONE");
        });
    }
}
