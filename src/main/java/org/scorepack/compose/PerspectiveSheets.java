package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.scorepack.compose.Workbook.Column;
import org.scorepack.compose.Workbook.Row;
import org.scorepack.compose.Workbook.Sheet;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;

/** The sheets that people read: the newest month first, measures in the order of the pages, codes said in words. */
final class PerspectiveSheets {

    /** What a reader looks for, from left to right; ids, score and versions stand on the sheet with everything. */
    static final List<String> COLUMNS = List.of(
            "name",
            "objective",
            "owner",
            "unit",
            FigureWorkbook.PERIOD_END,
            "basis",
            "status",
            "actual",
            FigureWorkbook.TARGET_LOW,
            "target",
            "variance",
            "variance_pct",
            "prior_year",
            "prior_period",
            "signal",
            "assurance",
            "quality",
            "numerator",
            "denominator",
            "target_original",
            "target_note",
            "outlook",
            "outlook_low",
            "outlook_high",
            "chance",
            "owner_forecast",
            "actual_at_plan_rates",
            "currency_effect",
            "per_week",
            "prior_year_at_plan_rates",
            "provenance");

    private final Review review;
    private final CodeWords words;
    private final Sheet all;
    private final Map<String, Integer> places = new TreeMap<>();
    private final Map<String, Integer> order = new TreeMap<>();
    private final Map<String, String> objectives = new TreeMap<>();

    PerspectiveSheets(Review review, Sheet all) {
        this.review = review;
        this.words = new CodeWords(review.words());
        this.all = all;
        IntStream.range(0, all.columns().size())
                .forEach(at -> places.put(all.columns().get(at).head(), at));
        for (Objective objective : review.input().objectives()) {
            objectives.put(objective.id(), review.text(objective.name()));
        }
        review.metrics().forEach(metric -> order.put(metric.metric().id(), order.size()));
        review.outside().forEach(metric -> order.putIfAbsent(metric.metric().id(), order.size()));
    }

    /** One for each perspective that has rows. */
    List<Sheet> sheets(SheetNames names) {
        List<Sheet> sheets = new ArrayList<>();
        for (Perspective perspective : review.perspectives()) {
            List<Row> rows = all.rows().stream()
                    .filter(row -> cell(row, "perspective").equals(perspective.id()))
                    .sorted(Comparator.comparing((Row row) -> cell(row, FigureWorkbook.PERIOD_END))
                            .reversed()
                            .thenComparing(row -> order.getOrDefault(cell(row, "metric"), order.size())))
                    .toList();
            if (!rows.isEmpty()) {
                sheets.add(sheet(names.of(review.text(perspective.name())), rows));
            }
        }
        return sheets;
    }

    /** Without the columns in which nothing stands. */
    private Sheet sheet(String name, List<Row> rows) {
        List<String> columns = COLUMNS.stream()
                .filter(column ->
                        rows.stream().anyMatch(row -> !cell(row, column).isEmpty()))
                .toList();
        return new Sheet(
                name,
                columns.stream()
                        .map(column ->
                                new Column(review.words().say("sheet.head." + column), FigureWorkbook.kind(column)))
                        .toList(),
                rows.stream()
                        .map(row -> new Row(
                                columns.stream()
                                        .map(column -> said(row, column))
                                        .toList(),
                                row.look()))
                        .toList());
    }

    private String said(Row row, String column) {
        String exact = cell(row, column);
        return column.equals("objective")
                ? Optional.ofNullable(objectives.get(exact)).orElse(exact)
                : words.of(column, exact);
    }

    private String cell(Row row, String column) {
        return row.cells().get(places.getOrDefault(column, 0));
    }
}
