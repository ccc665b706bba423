package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Target;

/** The targets of cards that hold in the reported period: since when, and who agreed to them, first ones and revised ones. */
record TargetTable(Review review) {

    private static final String AGREED_BY = "agreed-by";
    private static final int AGREED_BY_AT = 3;

    /** Empty where no card has one. */
    Optional<Block.Table> block() {
        List<Block.Table.Row> rows = review.metrics().stream()
                .flatMap(metric -> metric.targetInForce().map(target -> row(metric, target)).stream())
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "targets",
                        review.words().say("targets.caption"),
                        columns(),
                        List.of(new Block.Table.Group("", rows))));
    }

    /** Whose target no card has: it comes with the figures, so that no card says who agreed to it. */
    Optional<Block.Text> delivered() {
        List<String> names = review.metrics().stream()
                .filter(metric -> !metric.isMilestone()
                        && metric.targetInForce().isEmpty()
                        && metric.now().flatMap(Judgement::target).isPresent())
                .map(review::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Text(
                        review.words()
                                .count(
                                        "targets.delivered",
                                        names.size(),
                                        String.join(review.words().say("list.comma"), names)),
                        true));
    }

    /** Whose year is spread evenly because last year's months give no pattern. */
    Optional<Block.Text> evenly() {
        List<String> names = review.metrics().stream()
                .filter(metric ->
                        review.input().evenly().contains(metric.metric().id()))
                .map(review::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Text(
                        review.words()
                                .count(
                                        "targets.evenly",
                                        names.size(),
                                        String.join(review.words().say("list.comma"), names)),
                        true));
    }

    private Block.Table.Row row(Reviewed metric, Target target) {
        Digits digits = review.digits(metric);
        Target.Agreement agreement = target.agreement();
        String kind = review.words().say(agreement.revised() ? "target.revised" : "target.budget");
        return new Block.Table.Row(
                Optional.empty(),
                false,
                told(List.of(
                        words(digits.nameWithUnit()),
                        new Block.Cell.Number(
                                metric.now()
                                        .map(digits::target)
                                        .orElseGet(() ->
                                                Printed.text(review.words().say("cell.unknown"))),
                                metric.now()
                                        .filter(Judgement::targetIsPlaceholder)
                                        .map(judged -> new FigureNotes(review).targetMark(judged))
                                        .orElse("")),
                        words(review.periods().day(target.from())),
                        words(
                                agreement.placeholder()
                                        ? review.words().say("target.none")
                                        : agreement.by().map(review::owner).orElse("")),
                        words(agreement.on().map(review.periods()::day).orElse("")),
                        words(agreement.why().map(review::text).orElse(kind)))));
    }

    private List<Block.Table.Column> columns() {
        return told(List.of(
                column("name", false),
                column("target", true),
                column("since", false),
                column(AGREED_BY, false),
                column(agreedOn(), false),
                column("why", false)));
    }

    /** "On" follows "Agreed by"; alone it says what happened on that day. */
    private String agreedOn() {
        return review.namesPeople() ? "agreed-on" : "agreed-day";
    }

    /** Without who agreed, where nobody is named. */
    private <T> List<T> told(List<T> row) {
        List<T> told = new ArrayList<>(row);
        if (!review.namesPeople()) {
            told.remove(AGREED_BY_AT);
        }
        return told;
    }

    private static Block.Cell words(String text) {
        return new Block.Cell.Words(text, "");
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
