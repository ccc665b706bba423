package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;

/**
 * A gap in per cent of its target, as a pin draws it ({@code rules.md} 1.1): of targets above zero only, never of percentages,
 * which differ by points.
 */
record RelativeGap(Review review, Digits digits, Judgement judgement) {

    private static final BigDecimal LARGEST_PRINTED = BigDecimal.valueOf(999);

    /** Empty where a percentage would mean nothing. */
    Optional<BigDecimal> percent() {
        boolean above = judgement.target().filter(target -> target.signum() > 0).isPresent();
        return judgement
                .gap()
                .filter(gap -> above && (gap.reason() == Gap.Reason.NONE || gap.reason() == Gap.Reason.GT_999))
                .flatMap(Gap::percent);
    }

    /** "−7.3 %", always with its sign; ">+999 %" beyond that; a miss never reads zero. */
    String text() {
        return percent().map(this::text).orElse("");
    }

    private String text(BigDecimal percent) {
        NumberText numbers = review.numbers();
        if (percent.abs().compareTo(LARGEST_PRINTED) > 0) {
            BigDecimal end = percent.signum() < 0 ? LARGEST_PRINTED.negate() : LARGEST_PRINTED;
            return (percent.signum() < 0 ? "<" : ">") + review.units().percent(numbers.signed(end, 0));
        }
        return review.units().percent(numbers.signed(percent, digits.decimalsOfPercent(judgement, percent)));
    }
}
