package org.scorepack.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.testing.TestCompany;

class DepartmentCurrenciesTest {

    @Test
    void a_department_has_its_own_currency_or_that_of_the_nearest_above() {
        DepartmentCurrencies currencies = of(
                department("company", "", ""),
                department("kent", "uk", ""),
                department("uk", "europe", "GBP"),
                department("europe", "company", ""),
                department("geneva", "swiss", ""),
                department("swiss", "europe", "CHF"));
        assertThat(List.of("company", "europe", "uk", "kent", "swiss", "geneva", "unknown"))
                .map(currencies::of)
                .containsExactly("EUR", "EUR", "GBP", "GBP", "CHF", "CHF", "EUR");
    }

    @Test
    void departments_above_each_other_have_the_companys() {
        DepartmentCurrencies currencies =
                of(department("company", "", ""), department("a", "b", ""), department("b", "a", ""));
        assertThat(List.of("a", "b")).map(currencies::of).containsExactly("EUR", "EUR");
    }

    private static Department department(String id, String parent, String currency) {
        return new Department(
                id,
                Label.of(id),
                Optional.of(parent).filter(above -> !above.isEmpty()),
                Life.ALWAYS,
                List.of(),
                Optional.empty(),
                Optional.of(currency).filter(own -> !own.isEmpty()),
                BigDecimal.ONE,
                Optional.empty(),
                PackForm.AS_ABOVE);
    }

    private static DepartmentCurrencies of(Department... departments) {
        return new DepartmentCurrencies(TestCompany.of(MonthCalendar.calendarYear(), List.of(departments)));
    }
}
