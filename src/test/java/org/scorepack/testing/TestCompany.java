package org.scorepack.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.WorkingDays;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.ExchangeRates;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.ScorePolicy;

/** Companies for tests in which only calendar and departments matter. */
public final class TestCompany {

    private TestCompany() {}

    /** One that works from Monday to Friday, in euros alone. */
    public static Organisation of(FiscalCalendar calendar, List<Department> departments) {
        return of(calendar, departments, WorkingDays.WEEKDAYS, Map.of());
    }

    /** One with its own working days and other currencies. */
    public static Organisation of(
            FiscalCalendar calendar,
            List<Department> departments,
            WorkingDays workingDays,
            Map<String, ExchangeRates> currencies) {
        return new Organisation(
                "sample",
                Label.of("Sample"),
                Locale.ENGLISH,
                "EUR",
                calendar,
                List.of(),
                departments,
                List.of(),
                List.of(),
                workingDays,
                currencies,
                ScorePolicy.GUARDED);
    }
}
