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
     * @param reason in words that can stand on a page; empty where the kind says it all; of what is held the code of the check
     * @param ratio of a ratio over nothing: it has no value, and still counts in the sums of a longer span
     */
    record Absent(Absence kind, String reason, Optional<Ratio> ratio) implements Reading {

        public Absent(Absence kind, String reason) {
            this(kind, reason, Optional.empty());
        }

        /** Whether there should be a value: it was not delivered, or is held. */
        public boolean isMissing() {
            return kind == Absence.NO_DATA || kind == Absence.HELD;
        }
    }

    /** Numerator and denominator of a ratio. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) {}

    /** A final value. */
    static Reading of(BigDecimal value) {
        return new Present(value, Optional.empty(), Quality.FINAL);
    }

    static Reading absent(Absence kind) {
        return new Absent(kind, "");
    }

    /** A value that a check does not let through. */
    static Reading held(Check check) {
        return new Absent(Absence.HELD, check.code());
    }

    /** A ratio over nothing: it has no value ({@code rules.md} 1.3, ZERO_DENOMINATOR). */
    static Reading overNothing(Ratio ratio) {
        return new Absent(Absence.NOT_APPLICABLE, "nothing to divide by", Optional.of(ratio));
    }

    /** The value; empty for every kind of nothing. */
    default Optional<BigDecimal> number() {
        return this instanceof Present present ? Optional.of(present.value()) : Optional.empty();
    }

    /** The check that holds it; empty where it is there, or absent for another reason. */
    default Optional<Check> heldBy() {
        return this instanceof Absent absent && absent.kind() == Absence.HELD
                ? Optional.of(Check.parse(absent.reason()))
                : Optional.empty();
    }

    /** Numerator and denominator, where they are known; a ratio over nothing has them and no value. */
    default Optional<Ratio> fraction() {
        return this instanceof Present present ? present.ratio() : ((Absent) this).ratio();
    }
}
