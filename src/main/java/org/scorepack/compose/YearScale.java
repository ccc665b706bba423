package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.Likelihood;
import org.scorepack.figure.Expected;
import org.scorepack.scorecard.Direction;

/**
 * With how many digits a year end is printed: so many that target, range and chance do not contradict each other ({@code rules.md}
 * 4.4).
 */
record YearScale(YearEnd year) {

    private static final int EXTRA_DECIMALS = 2;

    /** The figures of the year have a scale of their own: it is twelve months long. */
    Digits digits() {
        List<BigDecimal> together = Stream.of(
                        expected().value(),
                        expected().owner(),
                        expected().target(),
                        expected().range().map(Expected.Range::high80),
                        year.toDate())
                .flatMap(Optional::stream)
                .toList();
        return new Digits(
                year.metric(),
                year.review(),
                Scale.of(
                        together,
                        year.metric().metric().unit().kind(),
                        year.metric().metric().decimals()));
    }

    /** A lower end that is short of the target would be printed as on it: then the next lower one ({@code rules.md} 4.4). */
    BigDecimal low(BigDecimal end) {
        boolean hidden = year.metric().metric().better() == Direction.HIGHER && looksOnTarget(end, -1);
        return hidden ? outward(end, RoundingMode.FLOOR) : end;
    }

    /** The same of an upper end. */
    BigDecimal high(BigDecimal end) {
        boolean hidden = year.metric().metric().better() == Direction.LOWER && looksOnTarget(end, 1);
        return hidden ? outward(end, RoundingMode.CEILING) : end;
    }

    private boolean looksOnTarget(BigDecimal end, int side) {
        return expected()
                .target()
                .filter(target -> end.compareTo(target) == side && printed(end).compareTo(printed(target)) == 0)
                .isPresent();
    }

    private BigDecimal outward(BigDecimal end, RoundingMode way) {
        Scale scale = digits().scale();
        return scale.of(end).setScale(decimals(), way).movePointRight(scale.power());
    }

    /**
     * More where a year that will hardly meet its target would look as if it did ({@code rules.md} 1.2); one where a target between
     * two whole numbers would be printed as the one that the year is heading for.
     */
    int decimals() {
        int decimals = digits().scale().decimals();
        boolean between = expected()
                .target()
                .map(digits().scale()::of)
                .filter(target -> target.stripTrailingZeros().scale() > 0)
                .isPresent();
        if (decimals == 0 && between && printsAsTarget(0)) {
            decimals = 1;
        }
        boolean doubted = year.likelihood()
                .map(word -> word.compareTo(Likelihood.EITHER_WAY) > 0)
                .orElse(true);
        if (doubted && expected().target().filter(this::isShort).isPresent()) {
            int most = decimals + EXTRA_DECIMALS;
            while (decimals < most && printsAsTarget(decimals)) {
                decimals++;
            }
        }
        return decimals;
    }

    private boolean printsAsTarget(int decimals) {
        return expected()
                .target()
                .filter(target -> rounded(target, decimals).compareTo(rounded(year.leading(), decimals)) == 0)
                .isPresent();
    }

    /** Whether the year is heading for the wrong side of it. */
    boolean isShort(BigDecimal target) {
        int gap = year.leading().compareTo(target);
        return year.metric().metric().better() == Direction.HIGHER
                ? gap < 0
                : year.metric().metric().better() == Direction.LOWER && gap > 0;
    }

    /** As it is printed. */
    BigDecimal printed(BigDecimal value) {
        return rounded(value, decimals());
    }

    private BigDecimal rounded(BigDecimal value, int decimals) {
        return digits().scale().of(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private Expected expected() {
        return year.year();
    }
}
