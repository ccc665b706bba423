package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How much of what a year target promises over last year is on its way ({@code rules.md} 4.5). */
public final class PromisedChange {

    private PromisedChange() {}

    /**
     * The part of the promised rise (or fall) that is reached, between 0 and 1, both excluded: {@code (heading - before) /
     * (target - before)}. Empty where nothing is promised over last year, where none of it comes, and where all of it does.
     */
    public static Optional<BigDecimal> reached(BigDecimal before, BigDecimal heading, BigDecimal target) {
        BigDecimal promised = target.subtract(before);
        BigDecimal coming = heading.subtract(before);
        if (promised.signum() == 0 || coming.signum() != promised.signum()) {
            return Optional.empty();
        }
        return Optional.of(coming.divide(promised, MathContext.DECIMAL128))
                .filter(part -> part.compareTo(BigDecimal.ONE) < 0);
    }
}
