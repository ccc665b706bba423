package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.LevelScore.Level;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

class ScoreLevelsTest {

    private static final Department TOP = Department.of("top", Label.of("Top"), Optional.empty(), Life.ALWAYS);

    @Test
    void a_quarter_of_red_keeps_green_away() {
        assertThat(status(scored("100"), scored("100"), scored("100"), scored("0")))
                .isEqualTo(Status.AMBER);
        assertThat(status(scored("100"), scored("100"), scored("100"), scored("100"), scored("0")))
                .isEqualTo(Status.GREEN);
    }

    @Test
    void a_critical_red_is_never_bought_off() {
        Standing critical = new Standing(metric().critical(true).build(), Status.RED, Optional.of(BigDecimal.ZERO));
        assertThat(status(Stream.concat(Stream.generate(() -> scored("100")).limit(9), Stream.of(critical))
                        .toArray(Standing[]::new)))
                .isEqualTo(Status.AMBER);
        assertThat(status(scored("100"), scored("100"), scored("100"), critical))
                .isEqualTo(Status.RED);
    }

    @Test
    void without_a_colour_the_nothing_that_needs_most_doing_counts() {
        assertThat(status(without(Status.NOT_DUE), without(Status.NO_TARGET))).isEqualTo(Status.NOT_DUE);
        assertThat(status(without(Status.NO_TARGET), without(Status.NO_DATA))).isEqualTo(Status.NO_DATA);
        assertThat(status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(status(without(Status.NOT_DUE), scored("50"))).isEqualTo(Status.AMBER);
    }

    @Test
    void a_red_objective_keeps_green_away_from_its_perspective_and_a_green_mean_hides_nothing() {
        List<LevelScore> levels = levels(
                Optional.empty(), List.of(scored("100"), scored("100")), List.of(scored("100")), List.of(scored("10")));
        assertThat(levels.stream().map(LevelScore::level))
                .containsExactly(
                        Level.DEPARTMENT, Level.PERSPECTIVE, Level.OBJECTIVE, Level.OBJECTIVE, Level.OBJECTIVE);
        assertThat(levels.get(1).result().score()).hasValue(new BigDecimal("70"));
        assertThat(levels.get(1).status()).isEqualTo(Status.AMBER);
        assertThat(levels.get(0).status()).isEqualTo(Status.AMBER);
        assertThat(levels.get(0).counts()).isEqualTo(Map.of(Status.GREEN, 3, Status.RED, 1));
    }

    @Test
    void a_card_may_want_the_worst_or_the_plain_mean() {
        List<Standing> one = List.of(scored("100"), scored("100"));
        List<Standing> two = List.of(scored("100"), scored("30"));
        LevelScore worst = levels(Optional.of(ScorePolicy.WORST_OF), one, two).get(0);
        assertThat(worst.status()).isEqualTo(Status.RED);
        assertThat(worst.result().score()).hasValue(new BigDecimal("30"));
        LevelScore mean = levels(Optional.of(ScorePolicy.PLAIN_MEAN), one, two).get(0);
        assertThat(mean.status()).isEqualTo(Status.GREEN);
        assertThat(mean.result().score()).hasValue(new BigDecimal("82.5"));
    }

    @Test
    void the_worst_of_what_is_known_needs_no_half_of_the_weight() {
        List<Standing> hardlyAny = List.of(scored("30"), without(Status.NO_DATA), without(Status.NO_DATA));
        assertThat(levels(Optional.of(ScorePolicy.WORST_OF), hardlyAny).get(0).status())
                .isEqualTo(Status.RED);
        assertThat(levels(Optional.of(ScorePolicy.PLAIN_MEAN), hardlyAny).get(0).status())
                .isEqualTo(Status.NO_DATA);
    }

    private static Status status(Standing... metrics) {
        return levels(Optional.empty(), List.of(metrics)).get(2).status();
    }

    /** Of one department with one perspective: the department, the perspective, then an objective for each list. */
    @SafeVarargs
    private static List<LevelScore> levels(Optional<ScorePolicy> policy, List<Standing>... objectives) {
        Map<String, Standing> known = new TreeMap<>();
        List<Objective> found = new ArrayList<>();
        for (List<Standing> metrics : objectives) {
            List<Metric> renamed = new ArrayList<>();
            for (Standing standing : metrics) {
                Metric metric = Metric.builder(
                                "m" + known.size(), standing.metric().unit(), Direction.HIGHER)
                        .critical(standing.metric().critical())
                        .build();
                renamed.add(metric);
                known.put(metric.id(), new Standing(metric, standing.status(), standing.score()));
            }
            found.add(new Objective(
                    "o" + found.size(),
                    Label.of("O"),
                    "process",
                    Optional.empty(),
                    "head",
                    List.of(),
                    renamed,
                    BigDecimal.ONE,
                    Place.ofFile("")));
        }
        Scorecard card = new Scorecard("top", List.of("top"), found, policy, Place.ofFile(""));
        Strategy strategy = new Strategy(TestCompany.of(MonthCalendar.calendarYear(), List.of(TOP)), List.of(card));
        return ScoreLevels.ofDepartment(strategy, TOP, known);
    }

    private static Standing scored(String score) {
        BigDecimal value = new BigDecimal(score);
        Status colour = value.compareTo(new BigDecimal("66.7")) >= 0
                ? Status.GREEN
                : value.compareTo(new BigDecimal("33.4")) >= 0 ? Status.AMBER : Status.RED;
        return new Standing(metric().build(), colour, Optional.of(value));
    }

    private static Standing without(Status status) {
        return Standing.unjudged(metric().build(), status);
    }

    private static MetricBuilder metric() {
        return Metric.builder("m", new Unit(Unit.Kind.PERCENT, "%"), Direction.HIGHER);
    }
}
