package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Check;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Tolerance;
import org.scorepack.scorecard.Unit;

/**
 * What the checks of a metric say of one value. A value on a limit keeps to it; what there is nothing to compare with is not
 * compared.
 *
 * <p>Another order of magnitude is a third of the factor or more away from what is usual: the median of the sizes of the last 24
 * values but zero, of at least 3. The factor is 1,000, and 100 for percentages.
 */
record ValueChecks(Checks checks, Unit unit) {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final int USUAL_WINDOW = 24;
    private static final int USUAL_LEAST = 3;

    /**
     * A value and what it is compared with.
     *
     * @param before the values before that are believed, by period
     * @param lastYear the believed value of the same period last year
     * @param inARow how many values in a row, up to this one, are equal, believed or not
     */
    record Candidate(
            BigDecimal value, NavigableMap<Period, BigDecimal> before, Optional<BigDecimal> lastYear, int inARow) {}

    /** The first check that the value does not keep to. */
    Optional<Suspicion> suspicion(Candidate candidate) {
        return Stream.<Supplier<Optional<Suspicion>>>of(
                        () -> range(candidate),
                        () -> magnitude(candidate),
                        () -> change(candidate),
                        () -> changeYearOnYear(candidate),
                        () -> sameValue(candidate))
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<Suspicion> range(Candidate candidate) {
        BigDecimal value = candidate.value();
        Optional<Suspicion> low = checks.min()
                .filter(min -> value.compareTo(min) < 0)
                .map(min -> new Suspicion(Check.MIN, plain(value) + " is below " + plain(min)));
        return low.or(() -> checks.max()
                .filter(max -> value.compareTo(max) > 0)
                .map(max -> new Suspicion(Check.MAX, plain(value) + " is above " + plain(max))));
    }

    private Optional<Suspicion> change(Candidate candidate) {
        return Optional.ofNullable(candidate.before().lastEntry())
                .flatMap(last -> checks.maxChange()
                        .filter(most -> isBeyond(candidate.value(), last.getValue(), most))
                        .map(most -> new Suspicion(
                                Check.MAX_CHANGE,
                                changed(
                                        candidate.value(),
                                        last.getValue(),
                                        last.getKey().code(),
                                        most))));
    }

    private Optional<Suspicion> changeYearOnYear(Candidate candidate) {
        return candidate
                .lastYear()
                .flatMap(before -> checks.maxChangeYearOnYear()
                        .filter(most -> isBeyond(candidate.value(), before, most))
                        .map(most -> new Suspicion(
                                Check.MAX_CHANGE_YEAR_ON_YEAR, changed(candidate.value(), before, "last year", most))));
    }

    /** Per cent of zero are nothing to measure by. */
    private static boolean isBeyond(BigDecimal value, BigDecimal before, Tolerance.Margin most) {
        boolean measurable = most.mode() == Tolerance.Mode.ABSOLUTE || before.signum() != 0;
        return measurable && value.subtract(before).abs().compareTo(most.of(before)) > 0;
    }

    private static String changed(BigDecimal value, BigDecimal before, String when, Tolerance.Margin most) {
        String limit = plain(most.amount()) + (most.mode() == Tolerance.Mode.PERCENT ? " %" : "");
        return plain(value) + " after " + plain(before) + " (" + when + ") is a change of more than " + limit;
    }

    private Optional<Suspicion> sameValue(Candidate candidate) {
        return checks.sameValueMonths()
                .filter(months -> candidate.inARow() >= months)
                .map(months -> new Suspicion(
                        Check.SAME_VALUE_MONTHS,
                        plain(candidate.value()) + " stands " + candidate.inARow() + " times in a row"));
    }

    private Optional<Suspicion> magnitude(Candidate candidate) {
        BigDecimal size = candidate.value().abs();
        BigDecimal factor = BigDecimal.valueOf(unit.isPercent() ? 100 : 1000);
        return usual(candidate)
                .filter(any -> checks.magnitude() && size.signum() != 0)
                .filter(usual -> size.multiply(THREE).compareTo(usual.multiply(factor)) >= 0
                        || size.multiply(factor).compareTo(usual.multiply(THREE)) <= 0)
                .map(usual -> new Suspicion(
                        Check.MAGNITUDE,
                        plain(candidate.value()) + " is about " + times(size, usual) + " the usual size of "
                                + plain(usual)));
    }

    private static Optional<BigDecimal> usual(Candidate candidate) {
        List<BigDecimal> sizes = candidate.before().descendingMap().values().stream()
                .filter(value -> value.signum() != 0)
                .limit(USUAL_WINDOW)
                .map(BigDecimal::abs)
                .sorted()
                .toList();
        // Of an even number the lower middle one: a value that really stood there.
        return sizes.size() < USUAL_LEAST ? Optional.empty() : Optional.of(sizes.get((sizes.size() - 1) / 2));
    }

    /** {@code 1000 times}, or {@code 1/1000 of}: to one digit. */
    private static String times(BigDecimal size, BigDecimal usual) {
        MathContext oneDigit = new MathContext(1, RoundingMode.HALF_UP);
        return size.compareTo(usual) > 0
                ? plain(size.divide(usual, oneDigit)) + " times"
                : "1/" + plain(usual.divide(size, oneDigit)) + " of";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
