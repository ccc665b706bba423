package org.scorepack.assess.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.ScorePolicy;

/**
 * Scores put together, level by level: metric, objective, perspective, department, company ({@code rules.md} 2.3). The mean by
 * weight of those that are known, and guards, because a mean hides what must be seen: what has weight and is red, and what is
 * critical.
 *
 * @param score mean by weight of those that have one, or the lowest; empty where too little is known
 * @param coverage share of the weight that is due and known; empty where nothing is due
 * @param status of the score after the guards, or the worst one
 * @param flags why the status is not that of the mean, and what is missing
 */
public record ScoreRollUp(Optional<BigDecimal> score, Optional<BigDecimal> coverage, Status status, List<Guard> flags) {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public ScoreRollUp {
        flags = List.copyOf(flags);
    }

    /** What the mean alone would not say. */
    public enum Guard {
        /** A critical one is red: at best just off, off where red has a quarter of the weight. */
        CRITICAL_RED,
        /** Red has a quarter of the weight or more: at best just off. */
        RED_SHARE,
        /** A critical one is missing: at best just off. */
        CRITICAL_MISSING,
        /** The mean is better than the best of its parts, which had guards of their own: no better than that one. */
        BEST_PART,
        /** Some are missing; the others count for them. */
        PARTIAL,
        /** Less than half of what is due is known: no status. */
        COVERAGE
    }

    /**
     * One that goes in.
     *
     * @param score 0 to 100; empty = missing
     * @param colour what it stands at: after its own guards, which may be worse than its score
     * @param weight 0 = for information
     * @param critical whether it may never be bought off by others
     * @param due whether it has to be there
     */
    public record Child(
            Optional<BigDecimal> score, Optional<Status> colour, BigDecimal weight, boolean critical, boolean due) {

        /** With a score, whose colour is its own. */
        public static Child scored(BigDecimal score, BigDecimal weight, boolean critical) {
            return new Child(Optional.of(score), Optional.of(ScoreScale.colour(score)), weight, critical, true);
        }

        /** Due and not there. */
        public static Child missing(BigDecimal weight, boolean critical) {
            return new Child(Optional.empty(), Optional.empty(), weight, critical, true);
        }

        /** Not expected now. */
        public static Child notDue(BigDecimal weight, boolean critical) {
            return new Child(Optional.empty(), Optional.empty(), weight, critical, false);
        }

        private boolean isRed() {
            return colour.filter(Status.RED::equals).isPresent();
        }
    }

    /** Puts them together; what has no weight does not count. */
    public static ScoreRollUp of(Collection<Child> children, ScorePolicy policy) {
        List<Child> due = children.stream()
                .filter(child -> child.due() && child.weight().signum() > 0)
                .toList();
        if (due.isEmpty()) {
            return new ScoreRollUp(Optional.empty(), Optional.empty(), Status.NOT_DUE, List.of());
        }
        BigDecimal have = weight(due, child -> child.score().isPresent());
        BigDecimal coverage = have.divide(weight(due, child -> true), MathContext.DECIMAL128);
        if (policy == ScorePolicy.WORST_OF && have.signum() > 0) {
            return worst(due, coverage);
        }
        if (coverage.compareTo(HALF) < 0) {
            return new ScoreRollUp(Optional.empty(), Optional.of(coverage), Status.NO_DATA, List.of(Guard.COVERAGE));
        }
        BigDecimal mean = due.stream()
                .flatMap(child -> child.score().map(child.weight()::multiply).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(have, MathContext.DECIMAL128);
        List<Guard> flags = new ArrayList<>();
        Status colour = ScoreScale.colour(mean);
        Status status = policy == ScorePolicy.GUARDED ? guarded(due, colour, have, flags) : colour;
        if (coverage.compareTo(BigDecimal.ONE) < 0) {
            flags.add(Guard.PARTIAL);
        }
        return new ScoreRollUp(Optional.of(mean), Optional.of(coverage), status, flags);
    }

    private static Status guarded(List<Child> due, Status ofMean, BigDecimal have, List<Guard> flags) {
        Status status = ofMean;
        boolean manyRed = weight(due, Child::isRed).compareTo(QUARTER.multiply(have)) >= 0;
        if (due.stream().anyMatch(child -> child.critical() && child.isRed())) {
            flags.add(Guard.CRITICAL_RED);
            status = worse(status, manyRed ? Status.RED : Status.AMBER);
        } else if (manyRed && status == Status.GREEN) {
            flags.add(Guard.RED_SHARE);
            status = Status.AMBER;
        }
        if (due.stream().anyMatch(child -> child.critical() && child.score().isEmpty())) {
            flags.add(Guard.CRITICAL_MISSING);
            status = worse(status, Status.AMBER);
        }
        Status best = due.stream()
                .flatMap(child -> child.colour().stream())
                .min(Comparator.naturalOrder())
                .orElse(status);
        if (worse(status, best) != status) {
            flags.add(Guard.BEST_PART);
            status = best;
        }
        return status;
    }

    /** The worst of what is known: what is missing cannot make it better, so that it needs no half of the weight. */
    private static ScoreRollUp worst(List<Child> due, BigDecimal coverage) {
        Optional<BigDecimal> lowest =
                due.stream().flatMap(child -> child.score().stream()).min(Comparator.naturalOrder());
        Status status = due.stream()
                .flatMap(child -> child.colour().stream())
                .reduce(ScoreRollUp::worse)
                .orElse(Status.NO_DATA);
        List<Guard> flags = coverage.compareTo(BigDecimal.ONE) < 0 ? List.of(Guard.PARTIAL) : List.of();
        return new ScoreRollUp(lowest, Optional.of(coverage), status, flags);
    }

    private static Status worse(Status one, Status other) {
        return Comparator.<Status>naturalOrder().compare(one, other) >= 0 ? one : other;
    }

    private static BigDecimal weight(List<Child> children, Predicate<Child> counts) {
        return children.stream().filter(counts).map(Child::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
