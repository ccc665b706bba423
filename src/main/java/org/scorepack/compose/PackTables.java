package org.scorepack.compose;

/**
 * The tables that lie beside the pages of a pack.
 *
 * @param figures {@code figures.csv}
 * @param workbook {@code figures.xlsx}: the same figures for people
 * @param outlook {@code outlook.csv}
 * @param scores {@code scores.csv}
 */
public record PackTables(FigureTable figures, Workbook workbook, FigureTable outlook, FigureTable scores) {

    /** The tables of a pack. */
    public static PackTables of(PackInput input) {
        FigureTable figures = FigureTables.of(input);
        return new PackTables(
                figures, FigureWorkbook.of(input, figures), OutlookTables.of(input), ScoreTables.of(input));
    }
}
