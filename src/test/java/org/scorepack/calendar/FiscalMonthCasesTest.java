package org.scorepack.calendar;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class FiscalMonthCasesTest {

    @Test
    void a_day_lies_in_its_fiscal_month_quarter_and_year() {
        Cases.of("cases/fiscal_month.csv").each(row -> {
            MonthCalendar calendar =
                    new MonthCalendar(row.integer("fy_start_month"), YearLabel.valueOf(row.text("label")));
            Period month = calendar.on(LocalDate.parse(row.text("date")));
            row.same("exp_fy", month.fiscalYear());
            row.same("exp_fiscal_month", month.number());
            row.same("exp_fiscal_quarter", calendar.quarterOf(month).number());
            row.same("exp_month_end", month.last());
            row.same("exp_prior_year_month", calendar.yearBefore(month));
            row.same("exp_ytd_months", calendar.covered(month, Basis.YTD).size());
        });
    }
}
