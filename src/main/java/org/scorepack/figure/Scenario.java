package org.scorepack.figure;

import java.util.List;
import java.util.Optional;

/** Which version of the world a figure belongs to. */
public enum Scenario {
    /** What happened. */
    ACTUAL,
    /** What was promised and now holds; for a band its upper end. */
    TARGET,
    /** The lower end of a target band. */
    TARGET_LOW,
    /** What was promised first, where a revision replaced it. */
    TARGET_ORIGINAL,
    /** The lower end of the band that was promised first. */
    TARGET_ORIGINAL_LOW,
    /** What the owner expects. */
    FORECAST,
    /**
     * What happened in the weeks of last year that the weeks of this period are compared with, where these are not the weeks of
     * the same period last year.
     */
    PRIOR_YEAR,
    /** What happened without the week that last year has no counterpart of: a 53rd. */
    COMPARABLE,
    /** What a second source says happened: the actual is checked against it, and it stands on no page. */
    CONTROL,
    /** What happened, in the company's currency at the rates of the plan, where a part of it is in another currency. */
    AT_PLAN_RATES,
    /** What happened in the same period of the year before, at the rates of this period's plan: growth without exchange rates. */
    PRIOR_YEAR_AT_PLAN_RATES;

    /** Everything that a target consists of. */
    public static final List<Scenario> PROMISED = List.of(TARGET, TARGET_LOW, TARGET_ORIGINAL, TARGET_ORIGINAL_LOW);

    /** What stands for an original in the months in which nothing replaced it; empty for all that is no original. */
    public Optional<Scenario> whereNotRevised() {
        return switch (this) {
            case TARGET_ORIGINAL -> Optional.of(TARGET);
            case TARGET_ORIGINAL_LOW -> Optional.of(TARGET_LOW);
            default -> Optional.empty();
        };
    }

    /** Whether it can be known of months that are not over. */
    public boolean looksAhead() {
        return this != ACTUAL && this != CONTROL;
    }
}
