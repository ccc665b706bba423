package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.assess.trend.ChangePoint;
import org.scorepack.testing.Cases;

class PettittCasesTest {

    @Test
    void where_a_series_changed() {
        Cases.of("cases/pettitt.csv").each(row -> {
            ChangePoint found = ChangePoint.of(XmrCasesTest.points(row.series("series")));
            row.close("exp_K", found.k());
            row.same("exp_last_index_before_change_1based", found.before());
            row.close("exp_p_approx", found.p());
        });
    }
}
