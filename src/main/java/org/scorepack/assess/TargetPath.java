package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/**
 * What a card's list of targets promises for a period ({@code rules.md} 1.6: level, trajectory; and bands).
 *
 * <p>The target in force is the one with the latest {@code from} that is not after the period's last day. Shapes that are not
 * shown yet promise nothing here; the configuration says so when it is checked.
 *
 * @param value what is promised; for a band its upper end
 * @param low lower end of a band
 * @param original what was promised first, where a revision replaced it and it differs
 * @param target the one in force
 */
public record TargetPath(BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> original, Target target) {

    /** What holds in the period; empty where nobody has promised anything that can be computed. */
    public static Optional<TargetPath> at(List<Target> targets, Period period) {
        return latest(targets, period, false)
                .flatMap(target -> value(target.shape(), period)
                        .map(value -> new TargetPath(
                                value, low(target.shape()), original(targets, target, period, value), target)));
    }

    private static Optional<Target> latest(List<Target> targets, Period period, boolean onlyOriginals) {
        return targets.stream()
                .filter(target -> !target.from().isAfter(period.last()))
                .filter(target -> !onlyOriginals || !target.agreement().revised())
                .max(Comparator.comparing(Target::from));
    }

    private static Optional<BigDecimal> original(List<Target> targets, Target inForce, Period period, BigDecimal now) {
        return inForce.agreement().revised()
                ? latest(targets, period, true)
                        .flatMap(first -> value(first.shape(), period))
                        .filter(first -> first.compareTo(now) != 0)
                : Optional.empty();
    }

    private static Optional<BigDecimal> value(Shape shape, Period period) {
        if (shape instanceof Shape.Level level) {
            return Optional.of(level.value());
        }
        if (shape instanceof Shape.Band band) {
            return Optional.of(band.high());
        }
        return shape instanceof Shape.Trajectory path
                ? Optional.of(onPath(path, YearMonth.from(period.last())))
                : Optional.empty();
    }

    private static Optional<BigDecimal> low(Shape shape) {
        return shape instanceof Shape.Band band ? Optional.of(band.low()) : Optional.empty();
    }

    private static BigDecimal onPath(Shape.Trajectory path, YearMonth month) {
        long length = ChronoUnit.MONTHS.between(path.at(), path.by());
        long gone = ChronoUnit.MONTHS.between(path.at(), month);
        if (gone <= 0) {
            return path.start();
        }
        return gone >= length
                ? path.end()
                : path.end()
                        .subtract(path.start())
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(length), MathContext.DECIMAL128)
                        .add(path.start());
    }
}
