package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.CALENDAR;
import static org.scorepack.extract.Feeds.month;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;

class CarryOverTest {

    private static final List<Figure> EARLIER = List.of(
            figure("2026-06", "a.csv:2:m"),
            figure("2026-07", "a.csv:3:m"),
            figure("2026-08", "carried from run 3: z.csv:2:m"),
            figure("2026-09", "a.csv:5:m"),
            figure("2026-10", "a.csv:6:m"));

    @Test
    void a_feed_is_the_truth_from_its_first_to_its_last_month() {
        assertThat(kept(new Covers.Delivered(), figure("2026-07", ""), figure("2026-09", "")))
                .containsExactly("2026-06", "2026-10");
    }

    @Test
    void a_feed_that_covers_all_leaves_nothing_to_carry() {
        assertThat(kept(new Covers.All(), figure("2026-10", ""))).isEmpty();
    }

    @Test
    void a_feed_that_covers_so_many_months_is_silent_about_the_others() {
        assertThat(kept(new Covers.Last(2), figure("2026-10", ""))).containsExactly("2026-06", "2026-07", "2026-08");
        assertThat(kept(new Covers.Last(1), figure("2026-10", "")))
                .containsExactly("2026-06", "2026-07", "2026-08", "2026-09");
    }

    @Test
    void a_feed_that_failed_keeps_its_history_and_has_no_data_now() {
        assertThat(kept(new Covers.All())).containsExactly("2026-06", "2026-07", "2026-08", "2026-09");
    }

    @Test
    void of_months_ahead_targets_are_carried_and_actuals_are_not() {
        Figure actual = figure("2026-12", "a.csv:8:m");
        Figure target = new Figure(actual.id().with(Scenario.TARGET), actual.reading(), actual.provenance());
        assertThat(new CarryOver(new Covers.Delivered(), month("2026-10"), CALENDAR)
                        .keep(List.of(actual, target), "run 3", List.of()))
                .extracting(Figure::id)
                .containsExactly(target.id());
    }

    @Test
    void what_is_carried_says_from_where_once() {
        List<Figure> kept = new CarryOver(new Covers.Last(1), month("2026-10"), CALENDAR)
                .keep(EARLIER, "run 7", List.of(figure("2026-10", "")));
        assertThat(kept)
                .extracting(Figure::provenance)
                .containsExactly(
                        "carried from run 7: a.csv:2:m",
                        "carried from run 7: a.csv:3:m",
                        "carried from run 3: z.csv:2:m",
                        "carried from run 7: a.csv:5:m");
        assertThat(kept)
                .allSatisfy(figure -> assertThat(((Reading.Present) figure.reading()).quality())
                        .isEqualTo(Quality.of(Quality.Kind.CARRIED)));
    }

    private static List<String> kept(Covers covers, Figure... delivered) {
        return new CarryOver(covers, month("2026-10"), CALENDAR)
                .keep(EARLIER, "run 7", List.of(delivered)).stream()
                        .map(figure -> figure.id().period().code())
                        .toList();
    }

    private static Figure figure(String month, String provenance) {
        return new Figure(FigureId.actual("sales", "m", month(month)), Reading.of(BigDecimal.ONE), provenance);
    }
}
