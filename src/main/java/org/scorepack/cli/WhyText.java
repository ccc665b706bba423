package org.scorepack.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.assess.Score;
import org.scorepack.assess.Variance;
import org.scorepack.compose.ExactText;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;
import org.scorepack.job.Explanation;
import org.scorepack.job.Lineage;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Milestone;

/**
 * An explanation as lines that can be pasted to an auditor: exact numbers with their units, each step with the rule of
 * {@code src/docs/rules.md} that it follows.
 *
 * @param most so many rows are listed in all
 * @param print how the pack prints numbers
 */
record WhyText(Explanation why, int most, ExactText print) {

    /** Numbers, units and names as the pack prints them. */
    static WhyText of(Explanation why, int most) {
        return new WhyText(why, most, ExactText.in(why.language()));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Judgement judged = why.judged();
        lines.add(name() + " of " + why.department().name().in(why.language()) + ", "
                + judged.id().period().code() + " (" + judged.id().basis().code() + "): " + judged(judged));
        lines.add("Pack " + why.edition().department() + " " + why.edition().period() + " edition "
                + why.edition().number() + ", content "
                + why.edition().contentSha().substring(0, 12));
        if (!why.changedTexts().isEmpty()) {
            lines.add("The configuration has changed since that pack was made (" + String.join(", ", why.changedTexts())
                    + "): what follows is what the book of that run says, and the sources are not read again.");
        }
        section(lines, "VALUE", reading(judged.actual()), lineage(why.actual()));
        section(lines, "HOW", "", kind());
        section(lines, "SUSPECT", "", new SuspectLines(why, print).suspects());
        section(lines, "SECOND SOURCE", "", new SuspectLines(why, print).tieOuts());
        judged.target().ifPresent(target -> section(lines, "TARGET", target(judged.targetLow(), target), target()));
        judged.gap().ifPresent(gap -> section(lines, "GAP", difference(gap.absolute()), gap(judged, gap)));
        section(lines, "STATUS", judged.status().name(), status(judged));
        why.limits()
                .ifPresent(limits -> section(lines, "REAL CHANGE", signal(), new RangeLines(why, print).lines(limits)));
        section(lines, "BEFORE", "", before(judged));
        section(lines, "OTHER SPANS", "", spans());
        section(lines, "AS REPORTED", "", reported());
        return lines;
    }

    private String name() {
        return why.metric().name().in(why.language());
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
            lines.add(step.name().in(why.language()) + ", due " + step.by() + ": "
                    + (step.isDoneOn(day) ? "done " + step.done().orElseThrow() : "open on " + day)
                    + " (rule: milestones)");
        }
        why.metric()
                .judging()
                .ifPresent(judging -> lines.add(("judged by " + judging.by() + " " + judging.when()).strip()));
        return lines;
    }

    /** Where the card says it, one line says so, with who agreed. */
    private List<String> target() {
        List<String> lines = new ArrayList<>();
        boolean ofCard = why.target().isPresent()
                && why.promised()
                        .map(promised -> promised.place().toString())
                        .equals(why.target().map(target -> target.figure().provenance()));
        if (!ofCard) {
            lines.addAll(why.target()
                    .map(this::lineage)
                    .orElse(List.of("no figure of its own: made of the months it covers")));
        }
        why.promised().ifPresent(promised -> lines.add(new PromiseText(why, print, promised).line()));
        return lines;
    }

    private List<String> lineage(Lineage lineage) {
        List<String> lines = new ArrayList<>();
        new LineageLines(print, most, lines).add(lineage, 0);
        return lines;
    }

    private List<String> gap(Judgement judged, Gap gap) {
        List<String> lines = new ArrayList<>();
        BigDecimal value = judged.judged().orElseThrow();
        BigDecimal reference = value.subtract(gap.absolute());
        judged.currencyEffect()
                .ifPresent(effect -> lines.add(of(judged.actual().number().orElseThrow()) + " is " + of(value)
                        + " at the exchange rates of the plan, which is judged, and " + difference(effect)
                        + " by exchange rates (rule: currency); the gap with them is "
                        + Variance.whole(judged, why.metric())
                                .map(Gap::absolute)
                                .map(this::difference)
                                .orElse("unknown")));
        boolean inside = judged.targetLow().isPresent() && gap.absolute().signum() == 0;
        lines.add(
                inside
                        ? of(value) + " is not outside "
                                + target(judged.targetLow(), judged.target().orElseThrow())
                                + ": no gap (rule: variance)"
                        : of(value) + " - " + of(reference) + " = " + difference(gap.absolute()) + " (rule: variance)");
        if (why.metric().unit().isPercent()) {
            lines.add("in points, never per cent of a per cent");
        } else if (!inside) {
            gap.percent()
                    .filter(percent -> reference.signum() != 0)
                    .ifPresent(percent -> lines.add(difference(gap.absolute()) + " / |" + of(reference) + "| = "
                            + print.number(percent) + " %"));
        }
        gap.favour()
                .filter(favour -> favour != Gap.Favour.ZERO)
                .ifPresent(favour ->
                        lines.add("better is " + why.metric().better().name().toLowerCase(Locale.ROOT) + ": "
                                + favour.name().toLowerCase(Locale.ROOT)));
        return lines;
    }

    private List<String> status(Judgement judged) {
        List<String> lines = new ArrayList<>();
        why.thresholds().ifPresent(limits -> {
            boolean critical = why.metric().critical();
            lines.add("GREEN " + range(limits.greenLow(), limits.greenHigh())
                    + (critical ? "" : ", AMBER " + range(limits.redLow(), limits.redHigh())) + ", else RED"
                    + (critical ? ": a critical metric has no AMBER" : "") + " (rule: status)");
            judged.judged()
                    .ifPresent(value -> lines.add("score "
                            + print.number(Score.of(value, limits, critical).setScale(1, RoundingMode.HALF_UP))
                            + " of 100 (rule: score)"));
        });
        if (judged.actual() instanceof Reading.Absent absent && !absent.reason().isEmpty()) {
            lines.add(absent.reason());
        }
        if (why.metric().better() == Direction.NONE) {
            lines.add("its card says of no direction that it is good, so nothing is judged (better: none)");
        }
        return lines;
    }

    private String range(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isPresent() && high.isPresent()) {
            return "from " + print.range(low.get(), high.get(), why.metric().unit());
        }
        return low.map(limit -> "from " + of(limit) + " up")
                .orElseGet(() -> high.map(limit -> "up to " + of(limit)).orElse("always"));
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

    private List<String> before(Judgement judged) {
        List<String> lines = new ArrayList<>();
        judged.priorPeriod().ifPresent(value -> lines.add("period before: " + of(value)));
        judged.priorYear().ifPresent(value -> lines.add("same period last year: " + of(value)));
        judged.priorYearAtPlanRates()
                .ifPresent(value -> lines.add("the same at the exchange rates of this plan: " + of(value)
                        + ", to compare with " + of(judged.judged().orElseThrow()) + " (rule: currency)"));
        judged.targetOriginal()
                .ifPresent(value -> lines.add("original target: " + target(judged.targetOriginalLow(), value)));
        return lines;
    }

    private List<String> spans() {
        return why.alsoJudged().stream()
                .map(judged -> judged.id().basis().code() + ": " + reading(judged.actual())
                        + judged.atPlanRates()
                                .map(value -> ", at the exchange rates of the plan " + of(value))
                                .orElse("")
                        + judged.target()
                                .map(target -> ", target " + target(judged.targetLow(), target))
                                .orElse("") + ", "
                        + judged.status() + (judged.provenance().isEmpty() ? "" : " = " + judged.provenance()))
                .toList();
    }

    private List<String> reported() {
        return why.reported().stream()
                .map(other -> other.edition().period() + " edition "
                        + other.edition().number() + ": " + judged(other.judgement()))
                .toList();
    }

    private String target(Optional<BigDecimal> low, BigDecimal target) {
        return low.map(from -> print.range(from, target, why.metric().unit())).orElseGet(() -> of(target));
    }

    /** With its status, where that says more than the reading: what is not due is not due. */
    private String judged(Judgement judged) {
        String status = judged.status().name();
        boolean said = judged.actual() instanceof Reading.Absent absent
                && absent.kind().name().equals(status);
        return reading(judged.actual()) + (said ? "" : ", " + status);
    }

    private String reading(Reading reading) {
        if (reading instanceof Reading.Present present) {
            String ratio = present.ratio()
                    .map(parts ->
                            " (" + print.number(parts.numerator()) + " / " + print.number(parts.denominator()) + ")")
                    .orElse("");
            String quality = present.quality().kind() == Quality.Kind.FINAL
                    ? ""
                    : ", " + present.quality().code();
            return of(present.value()) + ratio + quality;
        }
        Reading.Absent absent = (Reading.Absent) reading;
        return absent.kind() + (absent.reason().isEmpty() ? "" : ": " + absent.reason());
    }

    private String of(BigDecimal value) {
        return print.of(value, why.metric().unit());
    }

    private String difference(BigDecimal value) {
        return print.difference(value, why.metric().unit());
    }

    /** For programs. */
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
