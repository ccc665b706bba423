package org.scorepack.figure;

import java.math.BigDecimal;
import java.util.Optional;

/** A value, or the reason why there is none. */
public sealed interface Reading {

    /**
     * A value.
     *
     * @param value exact, in the metric's unit; percentages run from 0 to 100
     * @param ratio what it is made of, where it is a ratio or weighted mean
     * @param quality how good it is
     */
    record Present(BigDecimal value, Optional<Ratio> ratio, Quality quality) implements Reading {}

    /**
     * No value.
     *
     * @param kind which kind of nothing
     * @param reason in words that can stand on a page; empty where the kind says it all
     */
    record Absent(Absence kind, String reason) implements Reading {}

    /** Numerator and denominator of a ratio. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) {}

    /** A final value. */
    static Reading of(BigDecimal value) {
        return new Present(value, Optional.empty(), Quality.FINAL);
    }

    static Reading absent(Absence kind) {
        return new Absent(kind, "");
    }

    /** The value; empty for every kind of nothing. */
    default Optional<BigDecimal> number() {
        return this instanceof Present present ? Optional.of(present.value()) : Optional.empty();
    }

    default Optional<Ratio> fraction() {
        return this instanceof Present present ? present.ratio() : Optional.empty();
    }
}
