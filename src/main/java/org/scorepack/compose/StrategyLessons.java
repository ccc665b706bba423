package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.TrackRecord;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Signal;

/**
 * What the quarter taught: which measures changed for real in any of its months, of which it is asked why they moved and what that
 * implies for the plan, and how often our own calls came true.
 */
record StrategyLessons(Review review) {

    private static final int MONTHS = 3;
    private static final int WORST = 8;
    /** Fewer calls than these show no habit. */
    private static final int ENOUGH = 3;

    /** A measure with the last month of the quarter in which it was found to change, and how. */
    private record Moved(Reviewed metric, Period month, Signal.Change change) {}

    /** A measure with what became of our calls of its months. */
    private record Called(Reviewed metric, TrackRecord record) {

        /** Share of the calls on the wrong side of the target. */
        double wrong() {
            return 1 - (double) record.right() / record.judged();
        }
    }

    /** Empty where nothing changed and no call can be checked. */
    Optional<Page> page() {
        List<Moved> moved = moved();
        List<Called> called = called();
        if (moved.isEmpty() && called.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (!moved.isEmpty()) {
            blocks.add(table(moved));
        }
        if (!called.isEmpty()) {
            blocks.add(new Block.Heading(review.words().say("lessons.calls")));
            blocks.add(new Block.Text(ofCalls(called), false));
            mostlyWrong(called).ifPresent(blocks::add);
        }
        return Optional.of(new Page(
                "strategy-lessons",
                review.words().say("page.lessons.bookmark"),
                review.words().say("page.lessons.question"),
                message(moved),
                false,
                blocks));
    }

    private String message(List<Moved> moved) {
        return moved.isEmpty()
                ? review.words().say("lessons.none")
                : review.words()
                        .count(
                                "lessons.message",
                                moved.size(),
                                number(moved, Signal.Change.IMPROVEMENT),
                                number(moved, Signal.Change.CONCERN));
    }

    private String number(List<Moved> moved, Signal.Change change) {
        long count = moved.stream().filter(one -> one.change() == change).count();
        return count == 0 ? review.words().say("none") : String.valueOf(count);
    }

    private Block.Table table(List<Moved> moved) {
        return new Block.Table(
                        "lessons",
                        review.words().say("lessons.caption"),
                        List.of(
                                column("name", false),
                                column("quarter-before", true),
                                column("quarter", true),
                                column("signal", false),
                                column("shown-by", false),
                                column("said", false)),
                        List.of(new Block.Table.Group(
                                "", moved.stream().map(this::row).toList())))
                .withoutEmptyColumns();
    }

    private Block.Table.Row row(Moved moved) {
        Reviewed metric = moved.metric();
        SignalMark mark = mark(moved);
        return new Block.Table.Row(
                Optional.empty(),
                moved.change() == Signal.Change.CONCERN,
                List.of(
                        new Block.Cell.Words(review.digits(metric).nameWithUnit(), ""),
                        value(metric, metric.calendar().shift(review.period(), -MONTHS)),
                        value(metric, review.period()),
                        new Block.Cell.SignalCell(mark),
                        new Block.Cell.Words(mark.reason(), ""),
                        new Block.Cell.Words(said(metric), "")));
    }

    private Block.Cell value(Reviewed metric, Period quarter) {
        return new Block.Cell.Number(
                metric.at(quarter, Basis.QUARTER)
                        .map(review.digits(metric)::actual)
                        .orElseGet(() -> Printed.text(review.words().say("cell.unknown"))),
                "");
    }

    /** With its reason where it is found in the last month; else with the month. */
    private SignalMark mark(Moved moved) {
        return moved.month().equals(review.period())
                ? new Marks(review).signal(moved.metric())
                : new SignalMark(
                        moved.change(),
                        review.words().of("arrow", moved.change()),
                        review.words().of("signal", moved.change()),
                        review.words().say("lessons.in", review.periods().name(moved.month(), review.period())));
    }

    private String said(Reviewed metric) {
        OwnersWords words = new OwnersWords(review);
        return words.now(metric.metric().id()).map(words::quoted).orElse("");
    }

    private List<Moved> moved() {
        return review.metrics().stream()
                .flatMap(metric -> last(metric).stream())
                .toList();
    }

    private Optional<Moved> last(Reviewed metric) {
        List<Period> months = metric.last(MONTHS);
        return months.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(month -> metric
                        .at(month, Basis.MONTH)
                        .flatMap(Judgement::signal)
                        .map(Signal::change)
                        .filter(change -> change != Signal.Change.NONE)
                        .map(change -> new Moved(metric, month, change))
                        .stream())
                .findFirst();
    }

    private List<Called> called() {
        return review.metrics().stream()
                .flatMap(metric -> new RecordWords(review, metric)
                                .ours()
                                .filter(record -> record.judged() > 0)
                                .map(record -> new Called(metric, record))
                                .stream())
                .toList();
    }

    private String ofCalls(List<Called> called) {
        int judged = called.stream().mapToInt(one -> one.record().judged()).sum();
        int right = called.stream().mapToInt(one -> one.record().right()).sum();
        return review.words().count("lessons.right", right, judged, called.size());
    }

    /** The measures that we got wrong in half of our calls or more; empty where there are none. */
    private Optional<Block.Table> mostlyWrong(List<Called> called) {
        List<Block.Table.Row> rows = called.stream()
                .filter(one -> one.record().judged() >= ENOUGH && one.wrong() >= 0.5)
                .sorted(Comparator.comparing(Called::wrong).reversed())
                .limit(WORST)
                .map(one -> new Block.Table.Row(
                        Optional.empty(),
                        false,
                        List.of(
                                new Block.Cell.Words(review.digits(one.metric()).nameWithUnit(), ""),
                                new Block.Cell.Words(new RecordWords(review, one.metric()).brief(), ""),
                                new Block.Cell.Words(new RecordWords(review, one.metric()).ownersBrief(), ""),
                                new Block.Cell.Words(new YearRecord(review, one.metric()).brief(), ""))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                                "calls",
                                review.words().say("lessons.calls.caption"),
                                List.of(
                                        column("name", false),
                                        column("our-calls", false),
                                        column("owners-calls", false),
                                        column("year-calls", false)),
                                List.of(new Block.Table.Group("", rows)))
                        .withoutEmptyColumns());
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
