package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scorepack.compose.Workbook.Column;
import org.scorepack.compose.Workbook.Kind;
import org.scorepack.compose.Workbook.Row;
import org.scorepack.compose.Workbook.Sheet;
import org.scorepack.figure.Judgement;

/**
 * {@code figures.xlsx}: the rows of {@code figures.csv} once as they are, for programs, and once by perspective in words, for
 * people.
 *
 * <p>Where the CSV has a band in one cell, {@code 95..105}, the workbook has its two ends in two.
 */
public final class FigureWorkbook {

    /** The sheet with all rows; programs look for it by this name in any language. */
    static final String ALL = "figures";

    static final String TARGET_LOW = "target_low";
    static final String PERIOD_END = "period_end";
    private static final String BAND = "..";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("actual", Kind.ACTUAL),
            Map.entry("numerator", Kind.PLAIN),
            Map.entry("denominator", Kind.PLAIN),
            Map.entry("target", Kind.VALUE),
            Map.entry("target_original", Kind.VALUE),
            Map.entry(TARGET_LOW, Kind.VALUE),
            Map.entry("variance", Kind.GAP),
            Map.entry("variance_pct", Kind.PERCENT),
            Map.entry("prior_period", Kind.VALUE),
            Map.entry("prior_year", Kind.VALUE),
            Map.entry("outlook", Kind.YEAR),
            Map.entry("outlook_low", Kind.YEAR),
            Map.entry("outlook_high", Kind.YEAR),
            Map.entry("chance", Kind.PLAIN),
            Map.entry("owner_forecast", Kind.YEAR),
            Map.entry("definition_version", Kind.PLAIN),
            Map.entry("score", Kind.PLAIN),
            Map.entry("actual_at_plan_rates", Kind.ACTUAL),
            Map.entry("currency_effect", Kind.GAP),
            Map.entry("per_week", Kind.VALUE),
            Map.entry("prior_year_at_plan_rates", Kind.VALUE),
            Map.entry(PERIOD_END, Kind.DAY));

    private FigureWorkbook() {}

    /** The workbook of a pack, with the rows of its table. */
    public static Workbook of(PackInput input, FigureTable figures) {
        Review review = Review.of(input);
        Sheet all = all(review, figures, FigureTables.judgements(input));
        SheetNames names = new SheetNames();
        String readMe = names.of(review.words().say("sheet.read-me"));
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(names.of(ALL), all.columns(), all.rows()));
        List<Sheet> perspectives = new PerspectiveSheets(review, all).sheets(names);
        sheets.addAll(0, perspectives);
        return new Workbook(new ReadMeSheet(review, readMe, perspectives, all).sheet(), sheets);
    }

    static Kind kind(String column) {
        return KINDS.getOrDefault(column, Kind.TEXT);
    }

    private static Sheet all(Review review, FigureTable figures, List<Judgement> judgements) {
        List<String> names = new ArrayList<>(figures.columns());
        names.add(TARGET_LOW);
        names.add(PERIOD_END);
        int target = names.indexOf("target");
        RowLooks looks = new RowLooks(review);
        List<Row> rows = IntStream.range(0, judgements.size())
                .mapToObj(at -> row(figures.rows().get(at), target, judgements.get(at), looks))
                .toList();
        return new Sheet(
                ALL, names.stream().map(name -> new Column(name, kind(name))).toList(), rows);
    }

    private static Row row(List<String> exact, int target, Judgement judgement, RowLooks looks) {
        List<String> cells = new ArrayList<>(exact);
        String low = "";
        int band = exact.get(target).indexOf(BAND);
        if (band >= 0) {
            low = exact.get(target).substring(0, band);
            cells.set(target, exact.get(target).substring(band + BAND.length()));
        }
        cells.add(low);
        cells.add(judgement.id().period().last().toString());
        return new Row(cells, looks.of(judgement));
    }
}
