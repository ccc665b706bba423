package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;

/** The comparison with the same month last year, in words: "3 % above last October". */
record LastYear(Review review, Reviewed metric) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty where there is no last year, or one that a percentage means nothing of. */
    String clause(Judgement now) {
        BigDecimal actual =
                now.atPlanRates().or(now::comparable).or(now.actual()::number).orElse(BigDecimal.ZERO);
        BigDecimal before = now.judgedLastYear().orElse(BigDecimal.ZERO);
        if (now.judgedLastYear().isEmpty()
                || !new WeekNotes(review).compares(metric, now)
                || before.signum() <= 0
                || actual.signum() < 0) {
            return "";
        }
        BigDecimal change = actual.subtract(before);
        Digits digits = review.digits(metric);
        String size = digits.isPercent()
                ? review.units().points(review.numbers().plain(change.abs(), 1), tenths(change))
                : review.units()
                        .percent(review.numbers()
                                .plain(change.abs().multiply(HUNDRED).divide(before, MathContext.DECIMAL128), 0));
        Basis basis = now.id().basis();
        String month = basis == Basis.MONTH
                ? review.periods().yearAgo(now.id().period(), metric.metric().frequency())
                : review.words().of("last-year", basis);
        String clause = switch (change.signum()) {
            case 0 -> review.words().say("last-year.same", month);
            case 1 -> review.words().say("last-year.above", size, month);
            default -> review.words().say("last-year.below", size, month);
        };
        return now.atPlanRates().isPresent() ? review.words().say("last-year.at-plan-rates", clause) : clause;
    }

    private static BigDecimal tenths(BigDecimal change) {
        return change.setScale(1, RoundingMode.HALF_UP);
    }
}
