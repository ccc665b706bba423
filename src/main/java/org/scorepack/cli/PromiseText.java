package org.scorepack.cli;

import java.math.BigDecimal;
import java.util.Locale;
import org.scorepack.compose.ExactText;
import org.scorepack.job.Explanation;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/** A target of a card in words for an auditor: what was promised, since when, agreed by whom. */
record PromiseText(Explanation why, ExactText print, Target target) {

    /** "config/scorecards/sales.yaml:12:13 since 2026-01-01: 1,200 EUR in the year, seasonal; agreed by cfo on 2025-12-04 (rule: targets)". */
    String line() {
        Target.Agreement agreement = target.agreement();
        return target.place() + " since " + target.from()
                + target.until().map(day -> " until " + day).orElse("") + ": " + shape()
                + (agreement.revised() ? ", revised" : "")
                + (agreement.placeholder() ? "; a placeholder, agreed by nobody" : "")
                + agreement.by().map(role -> "; agreed by " + role).orElse("")
                + agreement.on().map(day -> " on " + day).orElse("")
                + agreement
                        .why()
                        .map(reason -> " (" + reason.in(why.language()) + ")")
                        .orElse("") + " (rule: targets)";
    }

    private String shape() {
        Shape shape = target.shape();
        if (shape instanceof Shape.Level level) {
            return unit(level.value());
        }
        if (shape instanceof Shape.Annual annual) {
            return unit(annual.total()) + " in the year" + spread(annual.spread());
        }
        if (shape instanceof Shape.BaselinePlus plus) {
            return print.number(plus.percent()) + " % above "
                    + plus.baseline().map(this::unit).orElse("last year") + spread(plus.spread());
        }
        if (shape instanceof Shape.Trajectory line) {
            return "from " + unit(line.start()) + " in " + line.at() + " to " + unit(line.end()) + " in " + line.by();
        }
        if (shape instanceof Shape.Band band) {
            return print.range(band.low(), band.high(), why.metric().unit());
        }
        if (shape instanceof Shape.Share share) {
            return print.number(share.percent()) + " %"
                    + share.of().map(whole -> " of " + whole).orElse("")
                    + share.by().map(by -> " by " + by).orElse("");
        }
        return shape instanceof Shape.Cumulative all
                ? unit(all.count()) + " in all by " + all.by()
                : activity((Shape.Activity) shape);
    }

    private String unit(BigDecimal value) {
        return print.of(value, why.metric().unit());
    }

    private String activity(Shape.Activity activity) {
        return unit(activity.count()) + " per " + activity.per().name().toLowerCase(Locale.ROOT);
    }

    private static String spread(Phasing phasing) {
        return ", "
                + switch (phasing.method()) {
                    case EVEN -> "spread evenly";
                    case SEASONAL -> "spread as last year's months";
                    case WORKING_DAYS -> "spread by working days";
                    case EXPLICIT -> "spread as listed";
                    case FLAT -> "the same in every period";
                };
    }
}
