package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;

/** What is said of one metric: what, from its figures ({@code pages.md} 2). The other half is {@link SoWhat}. */
record Sentences(Review review, Reviewed metric) {

    /** "On-time delivery was 91.2 %, 3.8 points short of 95 %: off target for the first month." */
    String what() {
        MilestoneWords milestones = new MilestoneWords(review, metric);
        if (milestones.any() && metric.status() != Status.NO_DATA) {
            return milestones.sentence();
        }
        Optional<Judgement> now = metric.now();
        Optional<BigDecimal> actual = metric.actual();
        if (metric.status() == Status.NO_DATA || now.isEmpty() || actual.isEmpty()) {
            return new Gaps(review, metric).sentence();
        }
        String value = new WeekWords(review, metric)
                .beside(
                        now.get(),
                        atPlanRates(now.get(), digits().afterName(actual.get(), digits().decimalsFor(now.get()))));
        if (now.get().gap().isEmpty()) {
            return metric.status() == Status.NO_TARGET
                    ? new NoTarget(review, metric).sentence(name(), was(), value)
                    : review.words().say("what.plain", name(), was(), value);
        }
        if (metric.isClosed() && metric.status().isMiss()) {
            return review.words()
                    .say(
                            "what.closed",
                            name(),
                            was(),
                            withLastYear(value, now.get()),
                            gapToTarget(now.get()),
                            review.words().of("status.closed.inline", metric.status()));
        }
        return switch (metric.status()) {
            case RED -> missed(now.get(), value);
            case AMBER ->
                review.words()
                        .say(
                                "what.amber",
                                name(),
                                was(),
                                value,
                                digits().targetInWords(now.get(), false),
                                gap(now.get(), false));
            default -> metric.isSlipping() ? slipping(now.get(), value) : hit(now.get(), value);
        };
    }

    /** "Custom order lead time 1.4 days too long and getting worse": for messages. */
    String brief() {
        Optional<Judgement> now = metric.now();
        if (now.flatMap(Judgement::gap).isEmpty()) {
            return name();
        }
        if (metric.isSlipping()) {
            return review.words().say("brief.slipping", name());
        }
        String text = review.words().say("brief", name(), gap(now.get(), true));
        return switch (metric.change()) {
            case CONCERN -> review.words().say("brief.worse", text);
            case IMPROVEMENT -> review.words().say("brief.better", text);
            default -> text;
        };
    }

    /** "1.4 days too long", "3.8 points short". */
    String gap(Judgement judgement, boolean withUnit) {
        return review.words().of("gap", word(judgement), digits().gapInWords(judgement, withUnit));
    }

    /** "1.4 too long (target 11.7)", "3.8 points short of 95 %". */
    String gapToTarget(Judgement judgement) {
        return review.words()
                .of(
                        "gap.target",
                        word(judgement),
                        digits().gapInWords(judgement, false),
                        digits().targetInWords(judgement, false));
    }

    /** "1.10 M EUR (1.20 at planned exchange rates)": the gap is that of the second. */
    private String atPlanRates(Judgement now, String value) {
        return now.atPlanRates()
                .map(planned -> review.words()
                        .say(
                                "what.at-plan-rates",
                                value,
                                review.numbers().plain(digits().scale().of(planned), digits().decimalsFor(now))))
                .orElse(value);
    }

    private String missed(Judgement now, String value) {
        int times = metric.inARow();
        boolean none = now.target().map(target -> target.signum() == 0).orElse(false)
                && metric.metric().better() == Direction.LOWER;
        if (none) {
            boolean month = now.id().basis() == Basis.MONTH;
            return review.words()
                    .say(month ? "what.aim-none" : "what.aim-none.span", name(), value, before(), beforeName());
        }
        String compared = withLastYear(value, now);
        String what = gapToTarget(now);
        String month = review.words().of("due.one", metric.metric().frequency());
        if (times > 1) {
            return review.words().say("what.red", name(), was(), compared, what, ordinal(times), month);
        }
        return review.words()
                .say(
                        new SoWhat(review, metric).tellsHowOften() ? "what.red.ordinary" : "what.red.first",
                        name(),
                        was(),
                        compared,
                        what,
                        month);
    }

    private String slipping(Judgement now, String value) {
        String reason =
                metric.signal().map(new ChangeReason(review, metric)::text).orElse("");
        String key = metric.metric().better() == Direction.LOWER ? "what.slipping.limit" : "what.slipping.target";
        String text = review.words()
                .say(key, name(), verb().is(review.name(metric)), value, digits().targetInWords(now, false));
        return reason.isEmpty()
                ? review.words().say("what.slipping.end", text)
                : review.words().say("what.slipping.reason", text, reason);
    }

    private String hit(Judgement now, String value) {
        return review.words().say("what.hit", name(), was(), withLastYear(value, now), gapToTarget(now));
    }

    /** "2.04 M EUR (4 % above last October)": beside the value, for what is said after it is how it stands to its target. */
    private String withLastYear(String value, Judgement now) {
        String clause = lastYear(now);
        if (clause.isEmpty()) {
            return value;
        }
        return value.endsWith(")")
                ? review.words().say("what.last-year.too", value.substring(0, value.length() - 1), clause)
                : review.words().say("what.last-year", value, clause);
    }

    /** "3 % above last October": seasonal measures are compared with the same month last year. */
    private String lastYear(Judgement now) {
        boolean seasonal = metric.metric()
                .seasonal()
                .orElse(metric.limits()
                        .map(limits -> limits.basis() == ProcessLimits.ChartedAs.YEAR_ON_YEAR)
                        .orElse(false));
        return seasonal ? new LastYear(review, metric).clause(now) : "";
    }

    private String before() {
        Optional<BigDecimal> before = metric.judged(metric.before())
                .flatMap(judgement -> judgement.actual().number());
        return before.map(value -> value.signum() == 0 ? review.words().say("none") : digits().inWords(value))
                .orElseGet(() -> review.words().say("cell.unknown"));
    }

    private String beforeName() {
        return review.periods().name(metric.before());
    }

    private String ordinal(int times) {
        return times <= 10
                ? review.words().at("ordinal", times)
                : review.words().say("ordinal.more", times);
    }

    private GapWord word(Judgement judgement) {
        GapWord word = GapWord.of(
                judgement,
                metric.metric().better(),
                metric.metric().unit(),
                review.words().list("unit.times"));
        return word == GapWord.BETTER && isPrintedAsTarget(judgement) ? GapWord.REACHED : word;
    }

    /** A reader who subtracts what is printed comes to nothing. */
    private boolean isPrintedAsTarget(Judgement judgement) {
        int decimals = digits().decimalsFor(judgement);
        BigDecimal value = judgement.judged().orElseThrow();
        BigDecimal target = value.subtract(judgement.gap().orElseThrow().absolute());
        return digits().rounded(value, decimals).compareTo(digits().rounded(target, decimals)) == 0;
    }

    private String name() {
        return review.named(metric);
    }

    private String was() {
        return verb().was(review.name(metric));
    }

    private Verb verb() {
        return new Verb(review.words());
    }

    private Digits digits() {
        return review.digits(metric);
    }
}
