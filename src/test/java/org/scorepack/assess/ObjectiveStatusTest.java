package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.Unit;

class ObjectiveStatusTest {

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

    private static Status status(Standing... metrics) {
        return ObjectiveStatus.of(List.of(metrics));
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
