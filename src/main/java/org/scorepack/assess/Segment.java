package org.scorepack.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.SignalRules.Flag;
import org.scorepack.assess.trend.ShortTrend;
import org.scorepack.figure.ProcessLimits.Verdict;
import org.scorepack.figure.Signal.Rule;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * A stretch of a chart with limits of its own, and what may be said about it ({@code rules.md} 3.4).
 *
 * <p>MDC knows no preconditions: what NHSRplotthedots flags, it flags.
 */
record Segment(double[] points, XmrChart chart, Verdict verdict, RuleSet rules) {

    /** With fewer points nothing is said but that the newest four all rise or all fall. */
    private static final int FEWEST_POINTS = 6;
    /** With fewer points only what lies outside the limits is flagged. */
    static final int FULLY_TESTED = 12;

    static Segment of(double[] points, ProcessSettings settings) {
        RuleSet rules = settings.rules();
        XmrChart chart = XmrChart.of(points, settings);
        double[] baseline = XmrChart.baseline(points, settings.limits());
        double[] present = XmrChart.present(baseline);
        double[] ranges = XmrChart.ranges(baseline);
        boolean flat = ranges.length > 0
                && settings.limits().given().isEmpty()
                && Arrays.stream(XmrChart.present(points)).distinct().count() == 1;
        int fewest = rules == RuleSet.MDC ? 2 : FEWEST_POINTS;
        Verdict verdict = present.length < fewest || ranges.length == 0
                ? Verdict.TOO_SHORT
                : flat
                        ? Verdict.CONSTANT
                        : present.length < FULLY_TESTED && rules != RuleSet.MDC ? Verdict.PROVISIONAL : Verdict.TESTED;
        long still = Arrays.stream(ranges).filter(range -> range == 0).count();
        boolean mostlyStill = 2 * still > ranges.length;
        boolean onlyLimits = rules != RuleSet.MDC && (verdict == Verdict.PROVISIONAL || mostlyStill);
        return new Segment(points, flat ? steady(chart) : chart, verdict, onlyLimits ? RuleSet.R1 : rules);
    }

    /** One answer for each point. */
    List<Optional<Flag>> flags() {
        return switch (verdict) {
            case TESTED, PROVISIONAL -> SignalRules.flags(points, chart, rules);
            case CONSTANT -> Collections.nCopies(points.length, Optional.empty());
            case TOO_SHORT -> shortTrend();
        };
    }

    /** The newest point is flagged where four in a row end with it that all rise or all fall; MDC has no such rule. */
    private List<Optional<Flag>> shortTrend() {
        List<Optional<Flag>> flags = new ArrayList<>(Collections.nCopies(points.length, Optional.empty()));
        int direction = rules == RuleSet.MDC ? 0 : ShortTrend.of(points);
        if (direction != 0) {
            flags.set(points.length - 1, Optional.of(new Flag(Rule.SHORT, direction > 0)));
        }
        return flags;
    }

    boolean isTested() {
        return verdict != Verdict.TOO_SHORT;
    }

    boolean hasLimits() {
        return !Double.isNaN(chart.upper());
    }

    boolean canAssure() {
        return verdict == Verdict.TESTED || verdict == Verdict.CONSTANT;
    }

    /** Equal values vary by nothing, however they were screened. */
    private static XmrChart steady(XmrChart chart) {
        return new XmrChart(chart.mean(), 0, chart.mean(), chart.mean());
    }
}
