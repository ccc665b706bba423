package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Target;

/**
 * What a card promises for one period.
 *
 * @param target that holds
 * @param value for a band its upper end
 * @param low lower end of a band
 * @param rule how it was worked out from figures, in one word; empty where the card says it all
 * @param of the figures that it was worked out from
 */
record Promise(Target target, BigDecimal value, Optional<BigDecimal> low, String rule, List<String> of) {

    Promise {
        of = List.copyOf(of);
    }

    /** What the card says without anybody's figures. */
    static Promise of(Target target, BigDecimal value) {
        return new Promise(target, value, Optional.empty(), "", List.of());
    }

    Promise withValue(BigDecimal other) {
        return new Promise(target, other, low, rule, of);
    }

    Promise withLow(BigDecimal end) {
        return new Promise(target, value, Optional.of(end), rule, of);
    }

    /** Worked out from figures. */
    Promise from(String how, String figures) {
        return new Promise(target, value, low, how, List.of(figures));
    }

    /** Whether another one promises the same. */
    boolean isSame(Promise other) {
        return value.compareTo(other.value) == 0
                && low.isPresent() == other.low.isPresent()
                && low.map(end -> end.compareTo(other.low.orElse(end)) == 0).orElse(true);
    }
}
