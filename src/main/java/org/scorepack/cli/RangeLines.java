package org.scorepack.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.compose.ExactText;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.ProcessLimits.ChartedAs;
import org.scorepack.job.Explanation;
import org.scorepack.scorecard.Unit;

/** What a change is told by: the usual range as it was worked out, and as the pages draw it. */
record RangeLines(Explanation why, ExactText print) {

    private static final MathContext SHOWN = new MathContext(6);

    List<String> lines(ProcessLimits limits) {
        List<String> lines = new ArrayList<>();
        lines.add(limits.points() + " " + due() + ", " + limits.from().code() + " to "
                + limits.to().code() + ", charted as " + charted(limits.basis()) + ": "
                + words(limits.verdict()));
        if (limits.verdict() != ProcessLimits.Verdict.TOO_SHORT) {
            lines.add("average " + average(limits) + ", usual range " + range(limits) + " (rule: process limits)");
            drawn(limits).ifPresent(lines::add);
        }
        limits.assurance()
                .ifPresent(kind -> lines.add("makes its target: " + words(kind)
                        + limits.hitShare()
                                .map(share -> ", in "
                                        + print.number(
                                                BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP))
                                        + " % of " + due())
                                .orElse("")
                        + " (rule: assurance)"));
        return lines;
    }

    /** What is due by the week is charted by the months that it makes. */
    private String due() {
        return switch (why.metric().frequency()) {
            case WEEK, MONTH -> "months";
            case QUARTER -> "quarters";
            case YEAR -> "years";
        };
    }

    private static String charted(ChartedAs basis) {
        return switch (basis) {
            case VALUE -> "value";
            case VS_TARGET -> "gap to target";
            case YEAR_ON_YEAR -> "difference to last year";
        };
    }

    private static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String average(ProcessLimits limits) {
        BigDecimal mean = rounded(limits.mean());
        Unit unit = why.metric().unit();
        return limits.basis() == ChartedAs.VALUE ? print.of(mean, unit) : print.difference(mean, unit);
    }

    private String range(ProcessLimits limits) {
        BigDecimal low = rounded(limits.lower());
        BigDecimal high = rounded(limits.upper());
        Unit unit = why.metric().unit();
        return limits.basis() == ChartedAs.VALUE ? print.range(low, high, unit) : print.differences(low, high, unit);
    }

    /**
     * "around last year's 6,963,000 EUR, usual in 2026-10 is 5,992,030 to 8,516,800 EUR": the range among the values themselves, as far
     * as they can be; empty where that is what the line above says.
     */
    private Optional<String> drawn(ProcessLimits limits) {
        return month().flatMap(month -> reference(limits.basis(), month).flatMap(around -> {
            double low = around.doubleValue() + limits.lower();
            double high = around.doubleValue() + limits.upper();
            boolean same = limits.basis() == ChartedAs.VALUE
                    && why.possible().clip(low) == low
                    && why.possible().clip(high) == high;
            String where = switch (limits.basis()) {
                case VALUE -> "as far as values can be";
                case VS_TARGET -> "around the target of " + value(around);
                case YEAR_ON_YEAR -> "around last year's " + value(around);
            };
            return same
                    ? Optional.empty()
                    : Optional.of(where + ", usual in " + month.id().period().code() + " is "
                            + print.range(
                                    rounded(why.possible().clip(low)),
                                    rounded(why.possible().clip(high)),
                                    why.metric().unit()));
        }));
    }

    private Optional<Judgement> month() {
        return Stream.concat(Stream.of(why.judged()), why.alsoJudged().stream())
                .filter(judged -> judged.id().basis() == Basis.MONTH)
                .findFirst();
    }

    private static Optional<BigDecimal> reference(ChartedAs basis, Judgement month) {
        return switch (basis) {
            case VALUE -> Optional.of(BigDecimal.ZERO);
            case VS_TARGET -> month.target();
            case YEAR_ON_YEAR -> month.judgedLastYear();
        };
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(SHOWN);
    }

    private String value(BigDecimal value) {
        return print.of(value, why.metric().unit());
    }
}
