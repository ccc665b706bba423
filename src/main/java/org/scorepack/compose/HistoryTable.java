package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorepack.assess.RoundedParts;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Perspective;

/** 13 months of each metric, oldest first, so that the same month last year is the first; then the year to date. */
record HistoryTable(Review review) {

    private static final int MONTHS = 13;

    /** The table, and a note where a reader who adds up the months of the year does not come to the year to date. */
    List<Block> blocks(String captionKey) {
        boolean adds = review.metrics().stream().allMatch(this::addsUp);
        return adds
                ? List.of(table(captionKey))
                : List.of(table(captionKey), new Block.Text(review.words().say("history.rounding"), true));
    }

    private boolean addsUp(Reviewed metric) {
        List<Optional<BigDecimal>> months = metric.calendar().covered(metric.period(), Basis.YTD).stream()
                .map(month -> metric.at(month, Basis.MONTH)
                        .flatMap(judgement -> judgement.actual().number()))
                .toList();
        if (metric.metric().overTime() != Aggregation.SUM || months.stream().anyMatch(Optional::isEmpty)) {
            return true;
        }
        Scale scale = review.digits(metric).scale();
        List<BigDecimal> parts =
                months.stream().flatMap(Optional::stream).map(scale::of).toList();
        return new RoundedParts(parts, scale.decimals()).addUp();
    }

    private Block.Table table(String captionKey) {
        List<Period> months = months();
        List<Block.Table.Column> columns = new ArrayList<>();
        columns.add(column("name", review.words().say("column.name"), false));
        for (Period month : months) {
            columns.add(column("month", review.periods().label(month, columns.size() == 1), true));
        }
        columns.add(column("ytd", review.words().say("column.ytd"), true));
        columns.add(column("ytd-before", review.words().say("column.ytd-before"), true));
        List<Block.Table.Group> groups = new ArrayList<>();
        for (Perspective perspective : review.perspectives()) {
            List<Reviewed> metrics = review.in(perspective);
            if (!metrics.isEmpty()) {
                groups.add(new Block.Table.Group(
                        review.text(perspective.name()),
                        metrics.stream()
                                .flatMap(metric ->
                                        Stream.concat(Stream.of(row(metric, months)), byWeek(metric, months).stream()))
                                .toList()));
            }
        }
        return new Block.Table(
                "history",
                review.words()
                        .say(
                                captionKey,
                                review.periods().full(months.get(0)),
                                review.periods().full(review.period())),
                columns,
                groups);
    }

    private List<Period> months() {
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(by -> review.input().organisation().calendar().shift(review.period(), by))
                .toList();
    }

    private Block.Table.Row row(Reviewed metric, List<Period> months) {
        Digits digits = review.digits(metric);
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(new Block.Cell.Words(digits.nameWithUnit(), ""));
        for (Period month : months) {
            cells.add(new Block.Cell.Number(value(metric, digits, month), ""));
        }
        Optional<Judgement> year = YearToDate.known(metric).or(() -> metric.at(metric.period(), Basis.YTD));
        cells.add(new Block.Cell.Number(YearToDate.of(review, metric), ""));
        cells.add(new Block.Cell.Number(
                year.map(digits::priorYear).orElseGet(() -> YearToDate.none(review, metric)), ""));
        return new Block.Table.Row(Optional.empty(), metric.isException(), cells);
    }

    /** The same by the week, where periods of four and of five weeks stand side by side. */
    private Optional<Block.Table.Row> byWeek(Reviewed metric, List<Period> months) {
        WeekWords weeks = new WeekWords(review, metric);
        List<Optional<Printed>> values = months.stream()
                .map(month -> metric.judged(month).flatMap(weeks::cell))
                .toList();
        if (values.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Printed none = Printed.text(review.words().say("cell.unknown"));
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(new Block.Cell.Words(
                review.words().say("week.row", review.digits(metric).nameWithUnit()), ""));
        values.forEach(value -> cells.add(new Block.Cell.Number(value.orElse(none), "")));
        cells.add(new Block.Cell.Number(Printed.text(review.words().say("cell.no-sum")), ""));
        cells.add(new Block.Cell.Number(Printed.text(review.words().say("cell.no-sum")), ""));
        return Optional.of(new Block.Table.Row(Optional.empty(), metric.isException(), cells));
    }

    private Printed value(Reviewed metric, Digits digits, Period month) {
        if (!metric.metric().life().overlaps(month)) {
            return Printed.text(review.words().say("history.outside"));
        }
        return metric.judged(month)
                .map(digits::alone)
                .orElseGet(() -> Printed.text(review.words().say("history.outside")));
    }

    private static Block.Table.Column column(String key, String head, boolean right) {
        return new Block.Table.Column(key, head, right);
    }
}
