package org.scorepack.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.assess.Variance;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;
import org.scorepack.job.Explanation;
import org.scorepack.job.Lineage;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Milestone;

/**
 * An explanation as lines that can be pasted to an auditor: exact numbers in plain notation, each step with the rule of
 * {@code src/docs/rules.md} that it follows.
 *
 * @param most so many rows are listed in all
 */
record WhyText(Explanation why, int most) {

    private static final MathContext SHOWN = new MathContext(12);

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Judgement judged = why.judged();
        lines.add(name() + " of " + why.department().name().in(Locale.ENGLISH) + ", "
                + judged.id().period().code() + " (" + judged.id().basis().code() + "): " + reading(judged.actual())
                + ", " + judged.status());
        lines.add("Pack " + why.edition().department() + " " + why.edition().period() + " edition "
                + why.edition().number() + ", content "
                + why.edition().contentSha().substring(0, 12));
        if (!why.changedTexts().isEmpty()) {
            lines.add("The configuration has changed since that pack was made (" + String.join(", ", why.changedTexts())
                    + "): what follows is what the book of that run says, and the sources are not read again.");
        }
        section(lines, "VALUE", reading(judged.actual()), lineage(why.actual()));
        section(lines, "HOW", "", kind());
        section(lines, "SUSPECT", "", new SuspectLines(why).suspects());
        section(lines, "SECOND SOURCE", "", new SuspectLines(why).tieOuts());
        judged.target().ifPresent(target -> section(lines, "TARGET", target(judged, target), target()));
        judged.gap()
                .ifPresent(gap -> section(
                        lines,
                        "GAP",
                        signed(gap.absolute()) + (why.metric().unit().isPercent() ? " points" : unit()),
                        gap(judged, gap)));
        section(lines, "STATUS", judged.status().name(), status(judged));
        why.limits().ifPresent(limits -> section(lines, "REAL CHANGE", signal(), limits(limits)));
        section(lines, "BEFORE", "", before(judged));
        section(lines, "OTHER SPANS", "", spans());
        section(lines, "AS REPORTED", "", reported());
        return lines;
    }

    private String name() {
        return why.metric().name().in(Locale.ENGLISH);
    }

    private static void section(List<String> lines, String head, String value, List<String> body) {
        if (value.isEmpty() && body.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add((head + "  " + value).strip());
        body.forEach(line -> lines.add("  " + line));
    }

    /** Steps at the end of the period, or who judges; nothing for what is measured. */
    private List<String> kind() {
        LocalDate day = why.judged().id().period().last();
        List<String> lines = new ArrayList<>();
        for (Milestone step : why.metric().milestones()) {
            lines.add(step.name().in(Locale.ENGLISH) + ", due " + step.by() + ": "
                    + (step.isDoneOn(day) ? "done " + step.done().orElseThrow() : "open on " + day)
                    + " (rule: milestones)");
        }
        why.metric()
                .judging()
                .ifPresent(judging -> lines.add(("judged by " + judging.by() + " " + judging.when()).strip()));
        return lines;
    }

    private List<String> target() {
        List<String> lines = new ArrayList<>(
                why.target().map(this::lineage).orElse(List.of("no figure of its own: made of the months it covers")));
        why.promised().ifPresent(promised -> lines.add(new PromiseText(promised).line()));
        return lines;
    }

    private List<String> lineage(Lineage lineage) {
        List<String> lines = new ArrayList<>();
        new LineageLines(most, lines).add(lineage, 0);
        return lines;
    }

    private List<String> gap(Judgement judged, Gap gap) {
        List<String> lines = new ArrayList<>();
        BigDecimal value = judged.judged().orElseThrow();
        BigDecimal reference = value.subtract(gap.absolute());
        judged.currencyEffect()
                .ifPresent(effect -> lines.add(plain(judged.actual().number().orElseThrow()) + " is " + plain(value)
                        + " at the exchange rates of the plan, which is judged, and " + plain(effect)
                        + " by exchange rates (rule: currency); the gap with them is "
                        + Variance.whole(judged, why.metric())
                                .map(Gap::absolute)
                                .map(WhyText::plain)
                                .orElse("unknown")));
        lines.add(plain(value) + " - " + plain(reference) + " = " + plain(gap.absolute()) + " (rule: variance)");
        if (why.metric().unit().isPercent()) {
            lines.add("in points, never per cent of a per cent");
        } else {
            gap.percent()
                    .ifPresent(percent -> lines.add(plain(gap.absolute()) + " / |" + plain(reference) + "| = "
                            + plain(percent.round(SHOWN)) + " %"));
        }
        gap.favour()
                .ifPresent(favour ->
                        lines.add("better is " + why.metric().better().name().toLowerCase(Locale.ROOT) + ": "
                                + favour.name().toLowerCase(Locale.ROOT)));
        return lines;
    }

    private List<String> status(Judgement judged) {
        List<String> lines = new ArrayList<>();
        why.thresholds().ifPresent(limits -> {
            lines.add("GREEN " + range(limits.greenLow(), limits.greenHigh()) + ", AMBER "
                    + range(limits.redLow(), limits.redHigh()) + ", else RED (rule: status)");
            if (why.metric().critical()) {
                lines.add("a critical metric has no AMBER");
            }
        });
        if (judged.actual() instanceof Reading.Absent absent && !absent.reason().isEmpty()) {
            lines.add(absent.reason());
        }
        return lines;
    }

    private static String range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isPresent() && high.isPresent()) {
            return "from " + plain(low.get()) + " to " + plain(high.get());
        }
        return low.map(limit -> "from " + plain(limit) + " up")
                .orElseGet(() -> high.map(limit -> "up to " + plain(limit)).orElse("always"));
    }

    private String signal() {
        return why.alsoJudged().stream()
                .map(Judgement::signal)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> why.judged().signal())
                .map(Signal::code)
                .orElse("not tested");
    }

    private static List<String> limits(ProcessLimits limits) {
        List<String> lines = new ArrayList<>();
        lines.add(limits.points() + " months, " + limits.from().code() + " to "
                + limits.to().code() + ", charted as "
                + limits.basis().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + limits.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (limits.verdict() != ProcessLimits.Verdict.TOO_SHORT) {
            lines.add("average " + shown(limits.mean()) + ", usual range " + shown(limits.lower()) + " to "
                    + shown(limits.upper()) + " (rule: process limits)");
        }
        limits.assurance()
                .ifPresent(kind -> lines.add("makes its target: "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + limits.hitShare()
                                .map(share -> ", in " + shown(100 * share) + " % of months")
                                .orElse("")
                        + " (rule: assurance)"));
        return lines;
    }

    private static List<String> before(Judgement judged) {
        List<String> lines = new ArrayList<>();
        judged.priorPeriod().ifPresent(value -> lines.add("period before: " + plain(value)));
        judged.priorYear().ifPresent(value -> lines.add("same period last year: " + plain(value)));
        judged.priorYearAtPlanRates()
                .ifPresent(value -> lines.add("the same at the exchange rates of this plan: " + plain(value)
                        + ", to compare with " + plain(judged.judged().orElseThrow()) + " (rule: currency)"));
        judged.targetOriginal().ifPresent(value -> lines.add("original target: " + plain(value)));
        return lines;
    }

    private List<String> spans() {
        return why.alsoJudged().stream()
                .map(judged -> judged.id().basis().code() + ": " + reading(judged.actual())
                        + judged.target()
                                .map(target -> ", target " + target(judged, target))
                                .orElse("") + ", "
                        + judged.status() + (judged.provenance().isEmpty() ? "" : " = " + judged.provenance()))
                .toList();
    }

    private List<String> reported() {
        return why.reported().stream()
                .map(other ->
                        other.edition().period() + " edition " + other.edition().number() + ": "
                                + reading(other.judgement().actual()) + ", "
                                + other.judgement().status())
                .toList();
    }

    private String target(Judgement judged, BigDecimal target) {
        return judged.targetLow().map(low -> plain(low) + " to ").orElse("") + plain(target) + unit();
    }

    private String reading(Reading reading) {
        if (reading instanceof Reading.Present present) {
            String ratio = present.ratio()
                    .map(parts -> " (" + plain(parts.numerator()) + " / " + plain(parts.denominator()) + ")")
                    .orElse("");
            String quality = present.quality().kind() == Quality.Kind.FINAL
                    ? ""
                    : ", " + present.quality().code();
            return plain(present.value()) + unit() + ratio + quality;
        }
        Reading.Absent absent = (Reading.Absent) reading;
        return absent.kind() + (absent.reason().isEmpty() ? "" : ": " + absent.reason());
    }

    private String unit() {
        Metric metric = why.metric();
        String symbol = metric.unit().symbol();
        return symbol.isEmpty() ? metric.unit().isPercent() ? " %" : "" : " " + symbol;
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + plain(value);
    }

    private static String shown(double value) {
        return plain(BigDecimal.valueOf(value).round(new MathContext(6)));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
