package org.scorepack.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Phasing;

/** {@code phasing:}, how the promise of a year is spread: a word, or the amounts themselves. */
final class PhasingReader {

    private static final String KEY = "phasing";

    private static final String EXPECTED = "even, seasonal, working-days, flat or a list of amounts";

    private PhasingReader() {}

    /**
     * How it is spread; evenly where nothing is said, and not at all what does not add up. Empty where it is wrong, which is then
     * among the findings.
     *
     * @param flow whether the metric's months add up to its year
     * @param total what listed amounts have to add up to; empty = only a run can know
     */
    static Optional<Phasing> read(Block target, boolean flow, Optional<BigDecimal> total) {
        if (!target.has(KEY)) {
            return Optional.of(flow ? Phasing.EVENLY : Phasing.FLAT);
        }
        Optional<Phasing> phasing = target.node(KEY).orElse(null) instanceof Node.Items
                ? listed(target, total)
                : target.read(KEY, EXPECTED, PhasingReader::word);
        return phasing.filter(read -> fits(target, flow, read));
    }

    private static Optional<Phasing> word(String text) {
        return Texts.word(text, Phasing.Method.class)
                .filter(method -> method != Phasing.Method.EXPLICIT)
                .map(Phasing::of);
    }

    private static Optional<Phasing> listed(Block target, Optional<BigDecimal> total) {
        List<Optional<BigDecimal>> parts = target.scalars(KEY).stream()
                .map(scalar -> Texts.number(scalar.text()))
                .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            wrong(target, "bad-value", "an amount that is no number", "a number for each month of the fiscal year");
            return Optional.empty();
        }
        List<BigDecimal> amounts = parts.stream().flatMap(Optional::stream).toList();
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.isEmpty()) {
            wrong(
                    target,
                    "phasing-sum",
                    "amounts for a total that last year's figures decide",
                    "phasing: even, seasonal or working-days, or annual: instead of baseline-plus");
            return Optional.empty();
        }
        if (sum.compareTo(total.orElseThrow()) != 0) {
            wrong(
                    target,
                    "phasing-sum",
                    "the amounts add up to " + sum.toPlainString() + ", the year is "
                            + total.orElseThrow().toPlainString(),
                    "amounts that add up to the year exactly");
            return Optional.empty();
        }
        return Optional.of(Phasing.explicit(amounts));
    }

    private static boolean fits(Block target, boolean flow, Phasing phasing) {
        boolean flat = phasing.method() == Phasing.Method.FLAT;
        if (flow == flat) {
            wrong(
                    target,
                    "phasing",
                    flow
                            ? "'flat' for a metric whose months add up: each would carry the whole year"
                            : "a year that is spread over months, for a metric whose months do not add up",
                    flow ? "even, seasonal, working-days or a list of amounts" : "no phasing, or over-time: sum");
        }
        return flow != flat;
    }

    private static void wrong(Block target, String code, String found, String expected) {
        target.findings().errorOnce(code, target.placeOf(KEY), found, expected);
    }
}
