package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** Charts of one unit on a page: one scale, and one that would be flat on it says that it has another. */
class PageChartsTest {

    @Test
    void charts_of_one_unit_stand_for_as_much_as_the_widest_of_them_needs() {
        List<Chart.Scaled> charts = charts(days("lead", 10, 20), days("wait", 5, 9), percent("yield", 40, 90));
        assertThat(charts.get(0).span()).isPresent().isEqualTo(charts.get(1).span());
        assertThat(charts.get(0).span().get()).isEqualTo(ChartNeed.of(charts.get(0)));
        assertThat(charts.get(0).span().get()).isGreaterThan(ChartNeed.of(charts.get(1)));
        assertThat(charts.get(2).span()).isEmpty();
        assertThat(charts).allMatch(chart -> chart.notes().isEmpty());
    }

    @Test
    void what_would_be_flat_is_drawn_larger_with_others_of_its_size_and_says_so() {
        List<Chart.Scaled> charts =
                charts(days("small", 1, 2), days("long", 100, 140), days("tiny", 3, 3.8), days("middle", 10, 30));
        assertThat(charts.get(1).span()).isEqualTo(charts.get(3).span());
        assertThat(charts.get(0).span()).isPresent().isEqualTo(charts.get(2).span());
        assertThat(charts.get(0).notes())
                .containsExactly("Vertical scale stretched 40 times against long.")
                .isEqualTo(charts.get(2).notes());
        assertThat(charts.get(1).notes()).isEmpty();
        assertThat(charts.get(3).notes()).isEmpty();
    }

    /** How many thousand times taller one is drawn than another tells nobody anything. */
    @Test
    void what_is_beyond_comparison_says_only_that_its_scale_is_its_own() {
        List<Chart.Scaled> charts = charts(days("small", 1, 2), days("huge", 1_000_000, 3_000_000));
        assertThat(charts.get(0).notes()).containsExactly("On a scale of its own: huge is far larger.");
        assertThat(charts.get(1).notes()).isEmpty();
    }

    /** A steady one beside one that moves is flat because it is steady. */
    @Test
    void what_never_moves_is_no_reason_for_another_scale() {
        List<Chart.Scaled> charts = charts(days("still", 7, 7), days("lead", 10, 20));
        assertThat(charts.get(0).span()).isEqualTo(charts.get(1).span());
        assertThat(charts.get(0).notes()).isEmpty();
    }

    @Test
    void bare_numbers_have_no_unit_in_common() {
        List<Chart.Scaled> charts = charts(series("one", "", 1, 2), series("other", "", 1, 3));
        assertThat(charts).allMatch(chart -> chart.span().equals(Optional.empty()));
    }

    @Test
    void columns_and_lines_of_one_unit_have_one_scale_too() {
        History columns = History.of(
                Fixtures.metric("new", "new", Unit.Kind.NUMBER, "days", Direction.LOWER)
                        .build(),
                "9",
                "10",
                "12");
        List<Chart.Scaled> charts = charts(days("lead", 10, 20), columns);
        assertThat(charts.get(1)).isInstanceOf(Chart.Columns.class);
        assertThat(charts.get(0).span()).isPresent().isEqualTo(charts.get(1).span());
    }

    private static History days(String name, double low, double high) {
        return series(name, "days", low, high);
    }

    private static History percent(String name, double low, double high) {
        return series(name, "%", low, high);
    }

    /** Its values are its usual range from end to end. */
    private static History series(String name, String unit, double low, double high) {
        return History.steady(
                        Fixtures.metric(name, name, Unit.Kind.NUMBER, unit, Direction.LOWER)
                                .build(),
                        String.valueOf(high),
                        String.valueOf(low),
                        String.valueOf(high))
                .usual(low, (low + high) / 2, high, AssuranceKind.HIT_OR_MISS);
    }

    private static List<Chart.Scaled> charts(History... histories) {
        Review review = Review.of(
                Sample.operations().objective("o", "O", "process", histories).input());
        return new PageCharts(review, "here")
                .of(review.metrics()).stream().map(Chart.Scaled.class::cast).toList();
    }
}
