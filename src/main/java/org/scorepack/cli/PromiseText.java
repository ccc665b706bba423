package org.scorepack.cli;

import static org.scorepack.cli.WhyText.plain;

import java.util.Locale;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/** A target of a card in words for an auditor: what was promised, since when, agreed by whom. */
record PromiseText(Target target) {

    /** "config/scorecards/sales.yaml:12:13 since 2026-01-01: 1200 in the year, seasonal; agreed by cfo on 2025-12-04 (rule: targets)". */
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
                        .map(reason -> " (" + reason.in(Locale.ENGLISH) + ")")
                        .orElse("") + " (rule: targets)";
    }

    private String shape() {
        Shape shape = target.shape();
        if (shape instanceof Shape.Level level) {
            return plain(level.value());
        }
        if (shape instanceof Shape.Annual annual) {
            return plain(annual.total()) + " in the year" + spread(annual.spread());
        }
        if (shape instanceof Shape.BaselinePlus plus) {
            return plain(plus.percent()) + " % above "
                    + plus.baseline().map(WhyText::plain).orElse("last year") + spread(plus.spread());
        }
        if (shape instanceof Shape.Trajectory line) {
            return "from " + plain(line.start()) + " in " + line.at() + " to " + plain(line.end()) + " in " + line.by();
        }
        if (shape instanceof Shape.Band band) {
            return plain(band.low()) + " to " + plain(band.high());
        }
        if (shape instanceof Shape.Share share) {
            return plain(share.percent()) + " %"
                    + share.of().map(whole -> " of " + whole).orElse("")
                    + share.by().map(by -> " by " + by).orElse("");
        }
        return shape instanceof Shape.Cumulative all
                ? plain(all.count()) + " in all by " + all.by()
                : activity((Shape.Activity) shape);
    }

    private static String activity(Shape.Activity activity) {
        return plain(activity.count()) + " per " + activity.per().name().toLowerCase(Locale.ROOT);
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
