package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;

/** Measures in an earlier period beside the reported one: each value and each status under the period that it is of. */
record ThenAndNow(Review review, Period then) {

    /**
     * The table.
     *
     * @param signal whether it says if the change is a real one: of a year that is told by nobody
     */
    Block.Table table(String id, String caption, List<Reviewed> metrics, boolean signal) {
        return new Block.Table(
                id,
                caption,
                columns(signal),
                List.of(new Block.Table.Group(
                        "", metrics.stream().map(metric -> row(metric, signal)).toList())));
    }

    private List<Block.Table.Column> columns(boolean signal) {
        boolean sameYear = then.fiscalYear() == review.period().fiscalYear();
        String earlier = review.periods().name(then, review.period());
        String now = sameYear
                ? review.periods().name(review.period())
                : review.periods().full(review.period());
        List<Block.Table.Column> columns = new ArrayList<>(List.of(
                new Block.Table.Column("name", review.words().say("column.name"), false),
                new Block.Table.Column("then", earlier, true),
                new Block.Table.Column("status-then", review.words().say("column.against", earlier), false),
                new Block.Table.Column("this", now, true),
                new Block.Table.Column("status-now", review.words().say("column.against", now), false)));
        if (signal) {
            columns.add(new Block.Table.Column("signal", review.words().say("column.signal"), false));
        }
        if (review.namesPeople()) {
            columns.add(new Block.Table.Column(
                    "owner", review.words().say("column.owner"), false, review.isCompany() && !Composer.isFew(review)));
        }
        return columns;
    }

    private Block.Table.Row row(Reviewed metric, boolean signal) {
        Marks marks = new Marks(review);
        List<Block.Cell> cells = new ArrayList<>(List.of(
                new Block.Cell.Words(review.digits(metric).nameWithUnit(), ""),
                new Block.Cell.Number(value(metric, then), ""),
                new Block.Cell.StatusCell(marks.status(metric.status(then))),
                new Block.Cell.Number(value(metric, review.period()), ""),
                new Block.Cell.StatusCell(marks.status(metric.status()))));
        if (signal) {
            cells.add(marks.signalCell(metric));
        }
        if (review.namesPeople()) {
            cells.add(new Block.Cell.Words(review.owner(metric), ""));
        }
        return new Block.Table.Row(Optional.empty(), false, cells);
    }

    /** With as many decimals as a miss needs to be seen; what is not due is not replaced by what was. */
    private Printed value(Reviewed metric, Period when) {
        Digits digits = review.digits(metric);
        return metric.judged(when)
                .map(judged -> value(digits, judged))
                .orElseGet(() -> Printed.text(review.words().say("cell.unknown")));
    }

    private static Printed value(Digits digits, Judgement judged) {
        return judged.actual() instanceof Reading.Absent ? digits.alone(judged) : digits.actual(judged);
    }
}
