package org.scorepack.assess;

import org.junit.jupiter.api.Test;
import org.scorepack.assess.trend.MannKendall;
import org.scorepack.testing.Cases;

class MannKendallCasesTest {

    @Test
    void direction_of_a_series() {
        Cases.of("cases/mann_kendall.csv").each(row -> {
            MannKendall found = MannKendall.of(XmrCasesTest.points(row.series("series")));
            row.same("exp_S", found.s());
            row.close("exp_var", found.variance());
            row.close("exp_z", found.z());
            row.close("exp_p_normal_cc", found.p());
            if (row.has("exp_p_exact")) {
                row.close("exp_p_exact", found.exactP().orElseThrow());
            }
            row.close("exp_tau_b", found.tau());
            row.close("exp_sen_slope", found.slope());
        });
    }
}
