package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FigureTablesTest {

    private final FigureTable table = FigureTables.of(Fixtures.operations().input());

    @Test
    void the_columns_are_the_contract() {
        assertThat(String.join(",", table.columns()))
                .isEqualTo("department,perspective,objective,metric,name,unit,owner,period,basis,actual,numerator,"
                        + "denominator,quality,target,target_original,variance,variance_pct,favourable,status,"
                        + "prior_period,prior_year,signal,assurance,outlook,outlook_low,outlook_high,chance,"
                        + "owner_forecast,provenance,definition_version,score,target_note,"
                        + "actual_at_plan_rates,currency_effect,kind,per_week,prior_year_at_plan_rates");
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row).hasSize(table.columns().size()));
    }

    @Test
    void a_row_is_exact_in_plain_notation() {
        assertThat(row("order-lead-time", "2026-10", "month"))
                .containsEntry("department", "operations")
                .containsEntry("perspective", "process")
                .containsEntry("objective", "lead-time")
                .containsEntry("name", "Custom order lead time")
                .containsEntry("unit", "days")
                .containsEntry("owner", "Head of Operations")
                .containsEntry("actual", "13.1")
                .containsEntry("quality", "FINAL")
                .containsEntry("target", "11.67")
                .containsEntry("variance", "1.43")
                .containsEntry("variance_pct", "12.2536418166")
                .containsEntry("favourable", "A")
                .containsEntry("status", "RED")
                .containsEntry("prior_year", "11.5")
                .containsEntry("signal", "CONCERN (outside)")
                .containsEntry("assurance", "HIT_OR_MISS")
                .containsEntry("provenance", "figures.csv:7:value")
                .containsEntry("definition_version", "1")
                .containsEntry("outlook", "")
                .containsEntry("score", "0");
    }

    @Test
    void money_has_no_exponent_and_percentages_no_percentage_of_a_percentage() {
        assertThat(row("exports", "2026-10", "ytd")).containsEntry("actual", "21860000");
        assertThat(row("exports", "2026-10", "month")).containsEntry("variance", "-160000");
        assertThat(row("first-pass-yield", "2026-10", "month"))
                .containsEntry("variance", "-3.8")
                .containsEntry("variance_pct", "");
    }

    @Test
    void nothing_stays_empty_and_says_which_nothing() {
        assertThat(row("complaints", "2026-10", "month"))
                .containsEntry("actual", "")
                .containsEntry("quality", "")
                .containsEntry("variance", "")
                .containsEntry("favourable", "")
                .containsEntry("status", "NO_DATA")
                .containsEntry("signal", "");
        assertThat(row("training", "2026-10", "month")).containsEntry("status", "NOT_DUE");
        assertThat(row("headcount", "2026-10", "month")).containsEntry("quality", "MANUAL");
    }

    @Test
    void rows_come_in_key_order_whatever_order_they_went_in() {
        List<String> keys = table.rows().stream()
                .map(row -> String.join("/", row.get(0), row.get(3), row.get(7)))
                .toList();
        assertThat(keys).isSorted();
        assertThat(keys).hasSizeGreaterThan(250);
    }

    @Test
    void the_default_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                boolean same = FigureTables.of(Fixtures.operations().input()).equals(table);
                assertThat(same).as(tag).isTrue();
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private Map<String, String> row(String metric, String period, String basis) {
        List<String> found = table.rows().stream()
                .filter(row -> row.get(3).equals(metric)
                        && row.get(7).equals(period)
                        && row.get(8).equals(basis))
                .findFirst()
                .orElseThrow();
        Map<String, String> byColumn = new TreeMap<>();
        for (int at = 0; at < found.size(); at++) {
            byColumn.put(table.columns().get(at), found.get(at));
        }
        return byColumn;
    }
}
