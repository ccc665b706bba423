package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An amount spread over periods ({@code rules.md} 1.6). The running totals are rounded, and a period carries the difference between
 * two of them: the periods add up to the amount exactly, and every running total is within half a unit of the exact one.
 *
 * @param parts one for each period, oldest first
 * @param flag what is to be known about how they came about
 */
public record PhasedYear(List<BigDecimal> parts, Optional<Flag> flag) {

    /** What is to be known about how an amount was spread. */
    public enum Flag {
        /** The weights could not be used: one is missing or negative, or they add up to nothing. Spread evenly instead. */
        PROFILE_INVALID_EVEN_USED,
        /** The parts that were given add up to something else than the amount. */
        PHASING_SUM;

        /** As the rule of a figure that came about so is called. */
        public String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public PhasedYear {
        parts = List.copyOf(parts);
    }

    /**
     * Equal shares.
     *
     * @param decimals of the unit to which running totals are rounded
     */
    public static PhasedYear even(BigDecimal amount, int periods, int decimals) {
        return new PhasedYear(spread(amount, Collections.nCopies(periods, BigDecimal.ONE), decimals), Optional.empty());
    }

    /**
     * In the proportions of weights, one for each period: last year's months, working days. Evenly where one of them is missing or
     * negative, or where they add up to nothing.
     */
    public static PhasedYear weighted(BigDecimal amount, List<Optional<BigDecimal>> weights, int decimals) {
        List<BigDecimal> known = weights.stream().flatMap(Optional::stream).toList();
        boolean valid = known.size() == weights.size()
                && known.stream().allMatch(weight -> weight.signum() >= 0)
                && known.stream().anyMatch(weight -> weight.signum() > 0);
        return valid
                ? new PhasedYear(spread(amount, known, decimals), Optional.empty())
                : new PhasedYear(
                        even(amount, weights.size(), decimals).parts(), Optional.of(Flag.PROFILE_INVALID_EVEN_USED));
    }

    /** As given; whether they add up to the amount is told, not mended. */
    public static PhasedYear explicit(BigDecimal amount, List<BigDecimal> parts) {
        boolean adds = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
        return new PhasedYear(parts, adds ? Optional.empty() : Optional.of(Flag.PHASING_SUM));
    }

    private static List<BigDecimal> spread(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> parts = new ArrayList<>(weights.size());
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < weights.size(); i++) {
            weight = weight.add(weights.get(i));
            BigDecimal running = i == weights.size() - 1
                    ? amount
                    : amount.multiply(weight).divide(all, decimals, RoundingMode.HALF_UP);
            parts.add(running.subtract(before));
            before = running;
        }
        return parts;
    }
}
