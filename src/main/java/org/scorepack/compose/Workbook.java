package org.scorepack.compose;

import java.util.List;

/**
 * {@code figures.xlsx} as values: a sheet that explains, then the sheets with figures. Cells hold the exact texts of {@code
 * figures.csv}; what kind of cell they become, and how it is shown, is said by column and row.
 */
public record Workbook(ReadMe readMe, List<Sheet> sheets) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** The name of a sheet on which a list goes on that is too long for one. */
    public String continued(Sheet sheet, int page) {
        SheetNames names = new SheetNames();
        names.of(readMe.name());
        sheets.forEach(any -> names.of(any.name()));
        String name = sheet.name();
        for (int at = 2; at <= page; at++) {
            name = names.of(sheet.name());
        }
        return name;
    }

    /**
     * The first sheet: what the workbook is and how to read it.
     *
     * @param name of the sheet
     */
    public record ReadMe(String name, List<Part> parts) {

        public ReadMe {
            parts = List.copyOf(parts);
        }
    }

    /** A heading and lines of up to three texts. */
    public record Part(String heading, List<List<String>> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A list with one head row.
     *
     * @param name at most 31 characters, none of {@code : \ / ? * [ ]}, no two alike whatever their case
     */
    public record Sheet(String name, List<Column> columns, List<Row> rows) {

        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public record Column(String head, Kind kind) {}

    /** What the cells of a column are. An empty text is an empty cell in all of them. */
    public enum Kind {
        TEXT,
        /** A day, {@code 2026-10-31}. */
        DAY,
        /** An actual, shown with the digits that its page shows. */
        ACTUAL,
        /** A figure in the metric's unit. */
        VALUE,
        /** A figure of the year's end, shown with the digits that keep it apart from its target. */
        YEAR,
        /** A difference of two figures. */
        GAP,
        /** A number that is said with a percent sign and runs 0-100. */
        PERCENT,
        /** A number as it is. */
        PLAIN
    }

    /** One cell for each column. */
    public record Row(List<String> cells, Look look) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How the figures of a row are shown, as the pages of the pack show them. The cells hold them in full.
     *
     * @param power of ten that is left out: 0, 3, 6, 9
     * @param decimals digits behind the decimal sign
     * @param finer the same for {@link Kind#ACTUAL} and {@link Kind#GAP}: more where a miss would look like a hit
     * @param year the same for {@link Kind#YEAR}: more where the year would look as if it met its target
     * @param unit behind the number: "%", "M"; empty = none
     * @param gapUnit behind a difference: "points", "M"; empty = none
     */
    public record Look(int power, int decimals, int finer, int year, String unit, String gapUnit) {}
}
