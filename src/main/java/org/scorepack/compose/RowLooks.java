package org.scorepack.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scorepack.compose.Workbook.Look;
import org.scorepack.figure.Judgement;

/** How figures are shown in a workbook: with the digits of the pages. One for each workbook. */
final class RowLooks {

    private static final int UNKNOWN = 2;

    private final Review review;
    private final Map<String, Optional<Digits>> known = new HashMap<>();

    RowLooks(Review review) {
        this.review = review;
    }

    Look of(Judgement judgement) {
        return known.computeIfAbsent(
                        judgement.id().metric(), id -> review.metric(id).map(review::digits))
                .map(digits -> look(digits, judgement))
                .orElseGet(() -> new Look(0, UNKNOWN, UNKNOWN, UNKNOWN, "", ""));
    }

    private int decimalsOfYear(Judgement judgement, int decimals) {
        return review.metric(judgement.id().metric())
                .flatMap(metric -> YearEnd.of(review, metric))
                .map(YearEnd::decimalsBesideMonths)
                .orElse(decimals);
    }

    /** The unit itself stands in a column of its own; the sign of a percentage and "M" belong to the number. */
    private Look look(Digits digits, Judgement judgement) {
        Scale scale = digits.scale();
        String prefix = scale.power() == 0 ? "" : review.words().at("prefix", scale.power());
        return new Look(
                scale.power(),
                scale.decimals(),
                digits.decimalsFor(judgement),
                decimalsOfYear(judgement, scale.decimals()),
                digits.isPercent() ? digits.unit() : prefix,
                digits.isPercent() ? review.words().say("unit.points") : prefix);
    }
}
