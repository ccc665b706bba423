package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** A pin says by how many per cent of its target a month missed it, where that means something. */
class RelativeGapTest {

    @ParameterizedTest
    @CsvSource({
        "200, 186, \u22127.0\u00a0%",
        "200, 200, 0.0\u00a0%",
        "200, 199.98, \u22120.01\u00a0%",
        "200, 2200, >+999\u00a0%",
        "0, 3, ''",
        "0, 0, ''",
        "-80, -120, ''",
        "80, -2, ''",
    })
    void it_is_of_targets_above_zero_and_a_miss_never_reads_zero(String target, String actual, String text) {
        assertThat(last("EUR", target, actual).relativeText()).isEqualTo(text);
    }

    @Test
    void percentages_differ_by_points_and_have_no_pins() {
        assertThat(last("%", "95", "91").relative()).isEmpty();
        assertThat(last("%", "95", "91").gapText()).isEqualTo("\u22124.0\u00a0points");
    }

    @Test
    void the_chart_as_a_table_has_a_column_for_pins_and_none_without() {
        assertThat(columns(chart("EUR", "200", "186"))).contains("gap", "gap-percent");
        assertThat(columns(chart("%", "95", "91"))).contains("gap").doesNotContain("gap-percent");
    }

    private static List<String> columns(Review review) {
        Page page = new Page("p", "", "", "", false, List.of(new Block.ChartBlock("", drawn(review))));
        Map<String, Block.Table> tables = new PointTables(review).of(List.of(page));
        return tables.values().iterator().next().columns().stream()
                .map(Block.Table.Column::key)
                .toList();
    }

    private static Chart.Column last(String unit, String target, String actual) {
        return drawn(chart(unit, target, actual)).points().get(12);
    }

    private static Chart.Columns drawn(Review review) {
        return (Chart.Columns) new Charts(review, review.metrics().get(0), "here").best();
    }

    private static Review chart(String unit, String target, String actual) {
        History history = History.of(
                Fixtures.metric(
                                "m",
                                "Measure",
                                unit.equals("%") ? Unit.Kind.PERCENT : Unit.Kind.MONEY,
                                unit,
                                Direction.HIGHER)
                        .build(),
                target,
                actual);
        return Review.of(
                Sample.operations().objective("o", "O", "process", history).input());
    }
}
