package org.scorepack.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;

class DepartmentTest {

    private static final Period JUNE = MonthCalendar.calendarYear().of(YearMonth.of(2026, 6));
    private static final Period JULY = MonthCalendar.calendarYear().of(YearMonth.of(2026, 7));
    private static final Life FROM_JULY = new Life(Optional.of(LocalDate.of(2026, 7, 1)), Optional.empty());
    private static final Life UNTIL_JUNE = new Life(Optional.empty(), Optional.of(LocalDate.of(2026, 6, 30)));

    @Test
    void a_merged_department_continues_the_history_of_its_predecessors() {
        Department merged = department(FROM_JULY, "field-service", "support");

        assertThat(merged.hasHistoryIn(JUNE)).isTrue();
        assertThat(merged.hasHistoryIn(JULY)).isTrue();
    }

    @Test
    void a_new_department_has_no_history() {
        assertThat(department(FROM_JULY).hasHistoryIn(JUNE)).isFalse();
        assertThat(department(FROM_JULY).hasHistoryIn(JULY)).isTrue();
    }

    @Test
    void a_closed_department_has_none_after_its_end_whoever_came_before_it() {
        assertThat(department(UNTIL_JUNE).hasHistoryIn(JULY)).isFalse();
        assertThat(department(UNTIL_JUNE, "older").hasHistoryIn(JULY)).isFalse();
        assertThat(department(UNTIL_JUNE, "older").hasHistoryIn(JUNE)).isTrue();
    }

    private static Department department(Life life, String... predecessors) {
        return new Department(
                "service",
                Label.of("Service"),
                Optional.of("corporate"),
                life,
                List.of(predecessors),
                Optional.empty(),
                BigDecimal.ONE);
    }
}
