package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts that stand beside their total, rounded ({@code rules.md} 1.2). Each is rounded from its exact value and so is the
 * total; where what is printed then does not add up, the reader is told.
 *
 * @param exact the parts, in order
 * @param decimals digits behind the decimal sign
 */
public record RoundedParts(List<BigDecimal> exact, int decimals) {

    public RoundedParts {
        exact = List.copyOf(exact);
    }

    /** Each part as it is printed. */
    public List<BigDecimal> parts() {
        return exact.stream().map(part -> Rounding.halfUp(part, decimals)).toList();
    }

    /** The total as it is printed: never the sum of printed parts. */
    public BigDecimal total() {
        return Rounding.halfUp(sum(exact), decimals);
    }

    /** Whether a reader who adds up the printed parts comes to the printed total. */
    public boolean addUp() {
        return sum(parts()).compareTo(total()) == 0;
    }

    /**
     * Parts that add up to the printed total: rounded down, what is left goes to the largest remainders, the first of equals
     * first. Only for shares that must show 100 %.
     */
    public List<BigDecimal> byLargestRemainder() {
        List<BigDecimal> rounded = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(decimals, RoundingMode.FLOOR))
                .toList());
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        int left = total().subtract(sum(rounded)).movePointRight(decimals).intValueExact();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> exact.get(at).subtract(rounded.get(at)))
                        .reversed())
                .limit(left)
                .toList()
                .forEach(at -> rounded.set(at, rounded.get(at).add(unit)));
        return rounded;
    }

    /** Parts of which every running total is the rounded running total: within half a unit all the way. */
    public List<BigDecimal> cumulative() {
        List<BigDecimal> rounded = new ArrayList<>();
        BigDecimal running = BigDecimal.ZERO;
        BigDecimal printed = BigDecimal.ZERO;
        for (BigDecimal part : exact) {
            running = running.add(part);
            BigDecimal now = Rounding.halfUp(running, decimals);
            rounded.add(now.subtract(printed));
            printed = now;
        }
        return rounded;
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
