package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.assess.LevelScore;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.Role;

/**
 * What a pack speaks of, ready to be spoken of: the metrics in page order with what is known of each, and the language.
 *
 * @param metrics that live in the reported period, by perspective, then objective, then card
 * @param outside metrics that had ended, or had not begun
 */
record Review(
        PackInput input,
        Locale locale,
        Wording words,
        NumberText numbers,
        PeriodWords periods,
        List<Reviewed> metrics,
        List<Reviewed> outside) {

    static Review of(PackInput input) {
        Locale locale = input.organisation().languageOf(input.department().id());
        Wording words = Wording.in(locale, input.organisation().notation(), input.audience());
        List<Reviewed> all = reviewed(input);
        Period period = input.period();
        return new Review(
                input,
                locale,
                words,
                NumberText.of(words),
                new PeriodWords(words, input.organisation().calendar()),
                all.stream()
                        .filter(metric -> metric.metric().life().overlaps(period))
                        .toList(),
                all.stream()
                        .filter(metric -> !metric.metric().life().overlaps(period))
                        .toList());
    }

    /** The same review of fewer metrics. */
    Review only(List<Reviewed> fewer) {
        return new Review(input, locale, words, numbers, periods, List.copyOf(fewer), outside);
    }

    Period period() {
        return input.period();
    }

    /** Whether it is said who answers for what, and something can be asked of the reader. */
    boolean namesPeople() {
        return input.audience().namesPeople();
    }

    boolean isCompany() {
        return !input.organisation().childrenOf(input.department().id()).isEmpty();
    }

    /** Perspectives in the company's order; those that only an objective names come last. */
    static List<Perspective> perspectives(PackInput input) {
        List<Perspective> known = new ArrayList<>(input.organisation().perspectives());
        input.objectives().stream()
                .map(Objective::perspective)
                .distinct()
                .filter(id -> input.organisation().perspective(id).isEmpty())
                .sorted()
                .forEach(id -> known.add(new Perspective(id, Label.of(id), Label.of(""), BigDecimal.ONE)));
        return known;
    }

    List<Perspective> perspectives() {
        return perspectives(input);
    }

    List<Reviewed> in(Perspective perspective) {
        return metrics.stream()
                .filter(metric -> metric.objective().perspective().equals(perspective.id()))
                .toList();
    }

    List<Reviewed> of(Objective objective) {
        return metrics.stream()
                .filter(metric -> metric.objective().id().equals(objective.id()))
                .toList();
    }

    List<Objective> objectives(Perspective perspective) {
        return input.objectives().stream()
                .filter(objective -> objective.perspective().equals(perspective.id()))
                .toList();
    }

    /** How an objective stands, by the scores of its metrics; without any it does not apply. */
    Status status(Objective objective) {
        return input.scores().stream()
                .filter(score -> score.department().equals(input.department().id())
                        && score.objective().filter(objective.id()::equals).isPresent())
                .findFirst()
                .map(LevelScore::status)
                .orElse(Status.NOT_APPLICABLE);
    }

    String text(Label label) {
        return label.in(locale);
    }

    String name(Reviewed metric) {
        return text(metric.metric().name());
    }

    /** The name with the span that its status stands on: "Revenue (year to date)"; a month needs no words. */
    String named(Reviewed metric) {
        return named(
                metric,
                metric.now().map(now -> now.id().basis()).orElse(metric.metric().judgeOn()));
    }

    String named(Reviewed metric, Basis basis) {
        return basis == Basis.MONTH ? name(metric) : words.of("basis", basis, name(metric));
    }

    /** What is said of a metric on top of a page or chart, both halves. */
    String sentence(Reviewed metric) {
        return String.join(" ", sentences(metric));
    }

    /** The same, each by itself: what it is, who judged it, what follows. */
    List<String> sentences(Reviewed metric) {
        String what = new Sentences(this, metric).what();
        String judged = metric.metric().judging().map(this::judged).orElse("");
        return Stream.concat(Stream.of(what, judged), new SoWhat(this, metric).briefly().stream())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** "Judged by CFO (quality circle)." */
    String judged(Metric.Judging judging) {
        String by = judging.by().isEmpty() ? words.say("judged.somebody") : owner(judging.by());
        return judging.when().isEmpty() ? words.say("judged.by", by) : words.say("judged.when", by, judging.when());
    }

    UnitWords units() {
        return new UnitWords(words, locale);
    }

    /** The role's name in words; its id where the organisation does not know it. */
    String owner(String role) {
        return input.organisation().role(role).map(Role::name).map(this::text).orElse(role);
    }

    /** Who answers for the metric: its owner, else its objective's. */
    String owner(Reviewed metric) {
        String own = metric.metric().owner();
        return owner(own.isEmpty() ? metric.objective().owner() : own);
    }

    /** "Q3, as of 30 Sep": what the value of a judgement stands for. */
    String stretch(Reviewed metric, Judgement judgement) {
        return periods.stretch(judgement.id().period(), metric.metric().frequency(), period());
    }

    Digits digits(Reviewed metric) {
        return Digits.of(metric, this);
    }

    Optional<Reviewed> metric(String id) {
        return Stream.concat(metrics.stream(), outside.stream())
                .filter(metric -> metric.metric().id().equals(id))
                .findFirst();
    }

    private static List<Reviewed> reviewed(PackInput input) {
        Map<String, SortedMap<FigureId, Judgement>> byMetric = input.judgements().stream()
                .filter(judgement ->
                        judgement.id().department().equals(input.department().id()))
                .collect(Collectors.groupingBy(
                        judgement -> judgement.id().metric(),
                        TreeMap::new,
                        Collectors.toMap(Judgement::id, same -> same, (first, second) -> first, TreeMap::new)));
        Map<String, ProcessLimits> limits = input.limits().stream()
                .filter(found -> found.department().equals(input.department().id()))
                .collect(Collectors.toMap(ProcessLimits::metric, same -> same, (first, second) -> first, TreeMap::new));
        return perspectives(input).stream()
                .flatMap(perspective -> input.objectives().stream()
                        .filter(objective -> objective.perspective().equals(perspective.id())))
                .flatMap(objective -> objective.metrics().stream()
                        .map(metric -> new Reviewed(
                                input.department().id(),
                                metric,
                                objective,
                                input.period(),
                                input.organisation().calendar(),
                                byMetric.getOrDefault(metric.id(), new TreeMap<>()),
                                Optional.ofNullable(limits.get(metric.id())),
                                input.outlooks().stream()
                                        .filter(outlook -> outlook.metric().equals(metric.id()))
                                        .findFirst())))
                .toList();
    }
}
