package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Signal;

/** The points of charts as tables, a row for each month: what a chart draws, for whoever wants to read it. */
record PointTables(Review review) {

    private static final int MONTHS_OF_PROCESS = 24;

    /** By id of the chart, of all charts of pages that have points. */
    SortedMap<String, Block.Table> of(List<Page> pages) {
        TreeMap<String, Block.Table> tables = new TreeMap<>();
        pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(PointTables::charts)
                .forEach(chart -> metric(chart).ifPresent(metric -> tables.put(chart.id(), table(chart, metric))));
        return tables;
    }

    private static Stream<Chart> charts(Block block) {
        if (block instanceof Block.ChartBlock one) {
            return Stream.of(one.chart());
        } else if (block instanceof Block.Explanation explanation) {
            return Stream.of(explanation.chart());
        }
        return block instanceof Block.ObjectiveCard card
                ? card.charts().stream().map(Block.ChartBlock::chart)
                : Stream.empty();
    }

    /** Empty for charts without months. An id begins with department, metric and kind. */
    private Optional<Reviewed> metric(Chart chart) {
        String kind = chart instanceof Chart.Process ? "process" : chart instanceof Chart.Columns ? "columns" : "";
        return kind.isEmpty()
                ? Optional.empty()
                : review.metrics().stream()
                        .filter(metric -> chart.id()
                                .startsWith(String.join(
                                        "-",
                                        metric.department(),
                                        metric.metric().id(),
                                        kind,
                                        "")))
                        .findFirst();
    }

    private Block.Table table(Chart chart, Reviewed metric) {
        boolean process = chart instanceof Chart.Process;
        List<Block.Table.Column> columns = new ArrayList<>();
        columns.add(column("month", false));
        columns.add(column("actual", true));
        columns.add(column("target", true));
        columns.add(column(process ? "range" : "gap", true));
        boolean pins = chart instanceof Chart.Columns drawn
                && drawn.points().stream().anyMatch(point -> point.relative().isPresent());
        if (pins) {
            columns.add(column("gap-percent", true));
        }
        columns.add(column(process ? "signal" : "prior-year", !process));
        List<Block.Table.Row> rows = new ArrayList<>();
        for (Period month : metric.last(process ? MONTHS_OF_PROCESS : ColumnCharts.MONTHS)) {
            rows.add(new Block.Table.Row(
                    Optional.empty(), false, process ? ofProcess(metric, month) : ofColumns(metric, month, pins)));
        }
        return new Block.Table(
                "points",
                review.words().say("points.caption", review.name(metric)),
                columns,
                List.of(new Block.Table.Group("", rows)));
    }

    private List<Block.Cell> ofProcess(Reviewed metric, Period month) {
        Optional<Judgement> judgement = metric.at(month, Basis.MONTH);
        return List.of(
                words(review.periods().full(month)),
                actual(metric, judgement),
                target(metric, judgement),
                words(new UsualRange(review, metric).at(month)),
                words(judgement
                        .flatMap(Judgement::signal)
                        .map(Signal::change)
                        .filter(change -> change != Signal.Change.NONE)
                        .map(change -> review.words().of("signal", change))
                        .orElse("")));
    }

    private List<Block.Cell> ofColumns(Reviewed metric, Period month, boolean pins) {
        Optional<Judgement> judgement = metric.judged(month);
        Digits digits = review.digits(metric);
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(words(review.periods().full(month)));
        cells.add(actual(metric, judgement));
        cells.add(target(metric, judgement));
        cells.add(words(judgement
                .filter(found -> found.gap().isPresent())
                .map(found -> digits.gap(found).text())
                .orElse("")));
        if (pins) {
            cells.add(words(judgement
                    .map(found -> new RelativeGap(review, digits, found).text())
                    .orElse("")));
        }
        cells.add(words(judgement
                .filter(found -> found.priorYear().isPresent())
                .map(found -> digits.priorYear(found).text())
                .orElse("")));
        return cells;
    }

    private Block.Cell actual(Reviewed metric, Optional<Judgement> judgement) {
        return new Block.Cell.Number(
                judgement
                        .map(found -> point(review.digits(metric), found))
                        .orElseGet(() -> Printed.text(review.words().say("cell.unknown"))),
                "");
    }

    /** A month between two quarters shows that nothing is due, not what the newest quarter was. */
    private static Printed point(Digits digits, Judgement judgement) {
        return digits.latest(judgement).isEmpty() ? digits.judged(judgement) : digits.alone(judgement);
    }

    /** As text: the same target stands in the lines, marked; twice in each month would double the page. */
    private Block.Cell target(Reviewed metric, Optional<Judgement> judgement) {
        return words(judgement
                .filter(found -> found.target().isPresent())
                .map(found -> review.digits(metric).target(found).text())
                .orElse(""));
    }

    private static Block.Cell words(String text) {
        return new Block.Cell.Words(text, "");
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
