package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.assess.outlook.GapFilling;
import org.scorepack.assess.outlook.Theta;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Reading;

/**
 * The months that an outlook learns from: the last {@link Theta#LONGEST}, up to the newest known one, with single missing months
 * filled in ({@code rules.md} 4.2).
 *
 * @param months in a row, oldest first
 * @param values one for each
 * @param filled how many of them are not known but filled in
 */
record History(List<Period> months, double[] values, int filled) {

    /** Of the actuals, at the exchange rates of the plan; empty where too few months are known, or too many are missing. */
    static Optional<History> of(MetricFacts facts, Period reported) {
        return facts.first()
                .filter(first -> isMonthly(facts.metric().frequency()))
                .flatMap(first -> of(facts, months(facts, first, reported), Reading::number));
    }

    /** The denominators of the same months. */
    Optional<History> denominators(MetricFacts facts) {
        return of(facts, months, reading -> reading.fraction().map(Reading.Ratio::denominator));
    }

    private static Optional<History> of(
            MetricFacts facts, List<Period> months, Function<Reading, Optional<BigDecimal>> part) {
        double[] values = months.stream()
                .mapToDouble(month -> part.apply(facts.judged(month))
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN))
                .toArray();
        int from = 0;
        int to = values.length;
        while (from < to && Double.isNaN(values[from])) {
            from++;
        }
        while (to > from && Double.isNaN(values[to - 1]) && values.length - to < GapFilling.MOST) {
            to--;
        }
        double[] known = Arrays.copyOfRange(values, from, to);
        List<Period> of = List.copyOf(months.subList(from, to));
        int gaps = (int) Arrays.stream(known).filter(Double::isNaN).count();
        return known.length < Theta.SHORTEST
                ? Optional.empty()
                : GapFilling.of(known).map(filled -> new History(of, filled, gaps));
    }

    private static List<Period> months(MetricFacts facts, Period first, Period reported) {
        List<Period> months = new ArrayList<>();
        for (Period month = reported;
                month.compareTo(first) >= 0 && months.size() < Theta.LONGEST;
                month = facts.calendar().shift(month, -1)) {
            months.add(0, month);
        }
        return months;
    }

    private static boolean isMonthly(Frequency frequency) {
        return frequency == Frequency.MONTH || frequency == Frequency.WEEK;
    }

    Period last() {
        return months.get(months.size() - 1);
    }

    double at(Period month) {
        return values[months.indexOf(month)];
    }
}
