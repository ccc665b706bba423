package org.scorepack.assess.outlook;

import java.util.OptionalDouble;

/**
 * Where a year lands when the history is too short for more: rules of thumb, without a range ({@code rules.md} 4.2).
 *
 * @param yearToDate what the closed months of this year make
 * @param lastYear what last year made
 * @param lastYearToDate what the same months of last year made
 */
public record Indicative(double yearToDate, OptionalDouble lastYear, OptionalDouble lastYearToDate) {

    /** As last year went on from here, in proportion; empty where last year had nothing by now. */
    public OptionalDouble shareOfLastYear() {
        return lastYear.isPresent() && lastYearToDate.orElse(0) > 0
                ? OptionalDouble.of(yearToDate * lastYear.getAsDouble() / lastYearToDate.getAsDouble())
                : OptionalDouble.empty();
    }

    /** As last year went on from here, in amount: for stocks; empty where last year is not known. */
    public OptionalDouble changeOfLastYear() {
        return lastYear.isPresent() && lastYearToDate.isPresent()
                ? OptionalDouble.of(yearToDate + lastYear.getAsDouble() - lastYearToDate.getAsDouble())
                : OptionalDouble.empty();
    }

    /** As the closed months went, for all: sums only. */
    public double runRate(int closed, int months) {
        return yearToDate * months / closed;
    }
}
