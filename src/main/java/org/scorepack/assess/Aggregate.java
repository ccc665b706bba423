package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.scorecard.Aggregation;

/**
 * Puts months, or departments, together ({@code rules.md} 1.3).
 *
 * <p>A missing part is never zero: the whole is then {@link Quality.Kind#PARTIAL}, k of n. Parts that are not due or not
 * applicable were never expected and do not count. The whole is as good as the worst of its parts.
 *
 * <ul>
 *   <li>LAST with its latest part missing is the last known one, of quality {@link Quality.Kind#CARRIED};
 *   <li>RATIO and WEIGHTED are sums of numerators over sums of denominators, never means of ratios; parts without them count
 *       as missing, and where no part has them the whole is not applicable;
 *   <li>a denominator, or a sum of weights, of zero is not applicable;
 *   <li>with nothing known there is no data.
 * </ul>
 */
public final class Aggregate {

    private Aggregate() {}

    /**
     * One reading made of many.
     *
     * @param parts in order of time where that matters
     * @param how the metric's rule over time or over departments
     * @param times the factor of a ratio: 100 for percentages
     */
    public static Reading over(List<Reading> parts, Aggregation how, BigDecimal times) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Reading> due = parts.stream().filter(part -> isDue(part, how)).toList();
        if (due.isEmpty()) {
            return neverExpected(parts);
        }
        return switch (how) {
            case LAST -> last(due);
            case RATIO, WEIGHTED -> quotient(due, how, times);
            case SUM -> fold(due, BigDecimal::add, 1);
            case AVERAGE -> fold(due, BigDecimal::add, present(due).size());
            case MAX -> fold(due, BigDecimal::max, 1);
            case MIN -> fold(due, BigDecimal::min, 1);
            case NONE -> new Absent(Absence.NOT_APPLICABLE, "does not add up");
        };
    }

    /** A ratio with its value; a ratio over nothing where the denominator is zero. */
    public static Reading quotient(Ratio ratio, BigDecimal times, Quality quality) {
        return ratio.denominator().signum() == 0
                ? Reading.overNothing(ratio)
                : new Present(
                        ratio.numerator().multiply(times).divide(ratio.denominator(), MathContext.DECIMAL128),
                        Optional.of(ratio),
                        quality);
    }

    private static boolean isDue(Reading part, Aggregation how) {
        boolean counts = part.fraction().isPresent() && (how == Aggregation.RATIO || how == Aggregation.WEIGHTED);
        return part instanceof Present || counts || ((Absent) part).isMissing();
    }

    private static Reading neverExpected(List<Reading> parts) {
        if (parts.isEmpty()) {
            return Reading.absent(Absence.NO_DATA);
        }
        boolean notDue =
                parts.stream().anyMatch(part -> part instanceof Absent absent && absent.kind() == Absence.NOT_DUE);
        return notDue ? Reading.absent(Absence.NOT_DUE) : parts.get(parts.size() - 1);
    }

    private static Reading last(List<Reading> due) {
        Reading latest = due.get(due.size() - 1);
        List<Present> present = present(due);
        if (latest instanceof Present || present.isEmpty()) {
            return latest;
        }
        Present known = present.get(present.size() - 1);
        return new Present(
                known.value(), known.ratio(), Quality.of(Quality.Kind.CARRIED).worst(known.quality()));
    }

    private static Reading fold(List<Reading> due, BinaryOperator<BigDecimal> step, int divisor) {
        List<Present> present = present(due);
        return present.stream()
                .map(Present::value)
                .reduce(step)
                .map(all -> divisor == 1 ? all : all.divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128))
                .<Reading>map(value -> new Present(value, Optional.empty(), quality(due, present.size())))
                .orElseGet(() -> due.get(due.size() - 1));
    }

    private static Reading quotient(List<Reading> due, Aggregation how, BigDecimal times) {
        List<Ratio> ratios =
                due.stream().flatMap(part -> part.fraction().stream()).toList();
        if (ratios.isEmpty()) {
            return present(due).isEmpty()
                    ? due.get(due.size() - 1)
                    : new Absent(Absence.NOT_APPLICABLE, "does not add up without numerator and denominator");
        }
        Ratio whole = new Ratio(
                ratios.stream().map(Ratio::numerator).reduce(BigDecimal.ZERO, BigDecimal::add),
                ratios.stream().map(Ratio::denominator).reduce(BigDecimal.ZERO, BigDecimal::add));
        return quotient(whole, how == Aggregation.RATIO ? times : BigDecimal.ONE, quality(due, ratios.size()));
    }

    private static Quality quality(List<Reading> due, int known) {
        Quality own = known < due.size() ? Quality.partial(known, due.size()) : Quality.FINAL;
        return present(due).stream().map(Present::quality).reduce(own, Quality::worst);
    }

    private static List<Present> present(List<Reading> parts) {
        return parts.stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .toList();
    }
}
