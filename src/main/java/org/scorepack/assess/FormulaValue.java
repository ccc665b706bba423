package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Reading.Ratio;
import org.scorepack.scorecard.Formula;
import org.scorepack.scorecard.Formula.Constant;
import org.scorepack.scorecard.Formula.Operation;
import org.scorepack.scorecard.Formula.Reference;

/**
 * Works out a formula over the readings of other metrics.
 *
 * <p>With an input missing there is no value, and the reason names the input. A formula that divides by metrics is a ratio: it
 * is multiplied by the metric's factor (100 for percentages), and where the division is its last step it keeps numerator and
 * denominator, so that a year is a ratio of sums. Dividing by zero is not applicable. The value is as good as the worst input.
 */
public final class FormulaValue {

    private FormulaValue() {}

    /**
     * The formula's reading.
     *
     * @param inputs the reading of a metric that the formula names
     * @param times the metric's factor
     */
    public static Reading of(Formula formula, Function<String, Reading> inputs, BigDecimal times) {
        List<Absent> missing = new ArrayList<>();
        Quality quality = Quality.FINAL;
        for (String metric : formula.metrics()) {
            Reading input = inputs.apply(metric);
            if (input instanceof Present present) {
                quality = quality.worst(present.quality());
            } else {
                missing.add(named(metric, (Absent) input));
            }
        }
        if (!missing.isEmpty()) {
            return missing.stream().min(Comparator.comparing(Absent::kind)).orElseThrow();
        }
        Function<String, BigDecimal> values =
                metric -> inputs.apply(metric).number().orElseThrow();
        if (formula instanceof Operation top && isRatio(top)) {
            return ratio(top, values, times, quality);
        }
        Quality worst = quality;
        return value(formula, values)
                .map(value -> dividesByMetric(formula) ? value.multiply(times) : value)
                .<Reading>map(value -> new Present(value, Optional.empty(), worst))
                .orElseGet(FormulaValue::dividedByZero);
    }

    private static Reading ratio(
            Operation top, Function<String, BigDecimal> values, BigDecimal times, Quality quality) {
        return value(top.left(), values)
                .flatMap(numerator -> value(top.right(), values).map(denominator -> new Ratio(numerator, denominator)))
                .map(ratio -> Aggregate.quotient(ratio, times, quality))
                .orElseGet(FormulaValue::dividedByZero);
    }

    /** Empty where it divides by zero. */
    private static Optional<BigDecimal> value(Formula formula, Function<String, BigDecimal> values) {
        if (formula instanceof Constant constant) {
            return Optional.of(constant.value());
        }
        if (formula instanceof Reference reference) {
            return Optional.of(values.apply(reference.metric()));
        }
        Operation operation = (Operation) formula;
        return value(operation.left(), values)
                .flatMap(left ->
                        value(operation.right(), values).flatMap(right -> applied(operation.operator(), left, right)));
    }

    private static Optional<BigDecimal> applied(char operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case '+' -> Optional.of(left.add(right));
            case '-' -> Optional.of(left.subtract(right));
            case '*' -> Optional.of(left.multiply(right));
            case '/' ->
                right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, MathContext.DECIMAL128));
            default -> throw new IllegalArgumentException("A formula has no operator " + operator);
        };
    }

    private static boolean isRatio(Operation operation) {
        return operation.operator() == '/' && !operation.right().metrics().isEmpty();
    }

    private static boolean dividesByMetric(Formula formula) {
        return formula instanceof Operation operation
                && (isRatio(operation) || dividesByMetric(operation.left()) || dividesByMetric(operation.right()));
    }

    private static Absent named(String metric, Absent absent) {
        if (absent.kind() == Absence.HELD) {
            return new Absent(Absence.NO_DATA, metric + " is held until somebody confirms it");
        }
        String what = absent.kind() == Absence.NO_DATA ? metric + " is missing" : metric;
        return new Absent(absent.kind(), absent.reason().isEmpty() ? what : metric + ": " + absent.reason());
    }

    private static Reading dividedByZero() {
        return new Absent(Absence.NOT_APPLICABLE, "nothing to divide by");
    }
}
