package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.CellRange;

/** The rows of a sheet as they stand in its part, one after the other. Rows without a number follow the one before. */
final class SheetRows implements AutoCloseable {

    private final WorkbookParts parts;
    private final XmlPart xml;
    private final SheetCells cells;
    private int last;

    SheetRows(WorkbookParts parts, String part, SheetCells cells) throws FeedFailure {
        this.parts = parts;
        this.xml = parts.open(part);
        this.cells = cells;
    }

    /** The next row that the file holds; empty at the end of the part, all of which was then whole. */
    Optional<SheetRow> next() throws FeedFailure {
        while (xml.next()) {
            if (xml.starts("row")) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private SheetRow row() throws FeedFailure {
        int number = xml.attribute("r").map(SheetRows::whole).orElse(last + 1);
        if (number <= last || number > CellRange.ROWS) {
            throw parts.damaged("in its part " + xml.name() + " a row " + number + " follows row " + last);
        }
        last = number;
        List<SheetCell> found = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                SheetCell cell = cell(number, column);
                column = cell.column();
                found.add(cell);
            }
        }
        return new SheetRow(number, found);
    }

    private SheetCell cell(int row, int before) throws FeedFailure {
        int column = column(row, before);
        String type = xml.attribute("t").orElse("n");
        Optional<String> style = xml.attribute("s");
        Optional<String> value = Optional.empty();
        Optional<String> formula = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = Optional.of(xml.text());
            } else if (xml.starts("f")) {
                formula = Optional.of(xml.text());
            } else if (xml.starts("is")) {
                value = Optional.of(SharedTexts.rich(xml, "is"));
            }
        }
        return cells.cell(column, type, style, value, formula);
    }

    private int column(int row, int before) throws FeedFailure {
        Optional<String> named = xml.attribute("r");
        if (named.isEmpty()) {
            return before + 1;
        }
        String name = named.get();
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            letters++;
        }
        int column = letters > 3 ? 0 : CellRange.column(name.substring(0, letters));
        if (column <= before || column > CellRange.COLUMNS || whole(name.substring(letters)) != row) {
            throw parts.damaged("in its part " + xml.name() + " a cell " + name + " stands in row " + row
                    + " behind column " + CellRange.letters(before));
        }
        return column;
    }

    /** 0 where a text is no whole number. */
    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
