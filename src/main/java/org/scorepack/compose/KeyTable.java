package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** What the marks say, each shown at a measure of this very pack: those that it has, and no others. */
record KeyTable(Review review) {

    private static final String PLACE = "key";

    private static final List<Status> STATUSES =
            List.of(Status.GREEN, Status.AMBER, Status.RED, Status.NOT_DUE, Status.NO_DATA, Status.NO_TARGET);
    private static final List<Signal.Change> CHANGES = List.of(
            Signal.Change.IMPROVEMENT,
            Signal.Change.CONCERN,
            Signal.Change.HIGH,
            Signal.Change.LOW,
            Signal.Change.NONE);

    Block.Table table() {
        return new Block.Table(
                PLACE,
                review.words().say("key.caption"),
                List.of(
                        column("key-mark", false),
                        column("means", false),
                        column("name", false),
                        shownElsewhere("actual"),
                        shownElsewhere("target")),
                Stream.of(
                                group("column.status", statuses()),
                                group("column.signal", changes()),
                                group("key.title.drawn", drawn()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private List<Block.Table.Row> statuses() {
        return STATUSES.stream()
                .flatMap(status -> first(
                        metric -> metric.status() == status && metric.heldBy().isEmpty())
                        .map(metric -> row(
                                new Block.Cell.StatusCell(new Marks(review).brief(metric)),
                                review.words().of("key.status", status),
                                metric))
                        .stream())
                .toList();
    }

    private List<Block.Table.Row> changes() {
        List<Block.Table.Row> rows = new ArrayList<>();
        for (Signal.Change change : CHANGES) {
            first(metric -> metric.actual().isPresent() && isTested(metric) && metric.change() == change)
                    .ifPresent(metric -> rows.add(row(
                            new Block.Cell.SignalCell(new Marks(review).signal(metric)),
                            means(metric, change),
                            metric)));
        }
        first(metric -> metric.actual().isPresent() && !metric.isMilestone() && !isTested(metric))
                .ifPresent(metric -> rows.add(row(
                        new Block.Cell.SignalCell(new Marks(review).signal(metric)),
                        review.words().say("key.too-early"),
                        metric)));
        return rows;
    }

    /** With the reason of the measure that is shown. */
    private String means(Reviewed metric, Signal.Change change) {
        String means = review.words().of("key.change", change);
        String reason = new Marks(review).signal(metric).reason();
        return reason.isEmpty() || change == Signal.Change.NONE
                ? means
                : review.words().say("key.because", means, reason);
    }

    /** What is drawn in lines: the course of 24 months with its usual range, and the month among what is on and off target. */
    private List<Block.Table.Row> drawn() {
        List<Block.Table.Row> rows = new ArrayList<>();
        first(metric -> isTested(metric)
                        && metric.limits()
                                .filter(limits -> limits.basis() == ProcessLimits.ChartedAs.VALUE)
                                .isPresent())
                .ifPresent(metric -> rows.add(row(
                        new Block.Cell.SparkCell(new Charts(review, metric, PLACE).spark()),
                        review.words().say("key.spark", new UsualRange(review, metric).now()),
                        metric)));
        first(metric -> metric.status() == Status.AMBER && bullet(metric).isPresent())
                .or(() -> first(metric -> bullet(metric).isPresent()))
                .ifPresent(metric -> rows.add(row(
                        new Block.Cell.BulletCell(bullet(metric)),
                        review.words().say("key.bullet"),
                        metric)));
        return rows;
    }

    private Optional<Chart.Bullet> bullet(Reviewed metric) {
        return new Bullets(review, metric, PLACE).chart();
    }

    private Block.Table.Row row(Block.Cell mark, String means, Reviewed metric) {
        Digits digits = review.digits(metric);
        Optional<Judgement> now = metric.now();
        return new Block.Table.Row(
                Optional.empty(),
                false,
                List.of(
                        mark,
                        new Block.Cell.Words(means, ""),
                        new Block.Cell.Words(digits.nameWithUnit(), ""),
                        new Block.Cell.Number(
                                now.map(judged -> digits.latest(judged).isEmpty()
                                                ? digits.actual(judged)
                                                : digits.alone(judged))
                                        .orElseGet(() -> said("absence.NO_DATA")),
                                ""),
                        new Block.Cell.Number(now.map(digits::target).orElseGet(() -> said("cell.no-target")), "")));
    }

    private Block.Table.Group group(String title, List<Block.Table.Row> rows) {
        return new Block.Table.Group(review.words().say(title), rows);
    }

    private Optional<Reviewed> first(Predicate<Reviewed> which) {
        return review.metrics().stream().filter(which).findFirst();
    }

    private static boolean isTested(Reviewed metric) {
        return !metric.isPartialSum()
                && metric.limits()
                        .filter(limits -> limits.verdict() == ProcessLimits.Verdict.TESTED
                                || limits.verdict() == ProcessLimits.Verdict.CONSTANT)
                        .isPresent();
    }

    private Printed said(String key) {
        return Printed.text(review.words().say(key));
    }

    private Block.Table.Column shownElsewhere(String key) {
        return new Block.Table.Column(key, review.words().say("column." + key), true, true);
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
