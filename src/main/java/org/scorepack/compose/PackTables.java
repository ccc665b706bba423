package org.scorepack.compose;

/**
 * The tables that lie beside the pages of a pack.
 *
 * @param figures {@code figures.csv}
 * @param outlook {@code outlook.csv}
 * @param scores {@code scores.csv}
 */
public record PackTables(FigureTable figures, FigureTable outlook, FigureTable scores) {

    /** The tables of a pack. */
    public static PackTables of(PackInput input) {
        return new PackTables(FigureTables.of(input), OutlookTables.of(input), ScoreTables.of(input));
    }
}
