package org.scorepack.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All sheets of a workbook as the program's own reader reads them. */
public final class SheetsOfFile {

    private static final int MEGABYTES = 1_000;

    private SheetsOfFile() {}

    /**
     * A cell.
     *
     * @param kind {@code NUMBER DATE TEXT ...}
     */
    public record Cell(String kind, String text) {}

    /** The rows by sheet, in order; a row's cells by column, from 0. */
    public static Map<String, List<Map<Integer, Cell>>> read(Path file) {
        Map<String, List<Map<Integer, Cell>>> sheets = new LinkedHashMap<>();
        try (WorkbookParts parts = WorkbookParts.open(new InputFiles.Found(file, file.toString()), MEGABYTES)) {
            Workbook workbook = Workbook.of(parts);
            SheetCells cells = new SheetCells(parts, workbook);
            for (Workbook.Sheet sheet : workbook.sheets()) {
                sheets.put(sheet.name(), rows(new SheetRows(parts, sheet.part(), cells)));
            }
        } catch (FeedFailure failure) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        return sheets;
    }

    private static List<Map<Integer, Cell>> rows(SheetRows rows) throws FeedFailure {
        List<Map<Integer, Cell>> found = new ArrayList<>();
        try (rows) {
            for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                Map<Integer, Cell> cells = new TreeMap<>();
                row.get()
                        .cells()
                        .forEach(cell -> cells.put(
                                cell.column() - 1, new Cell(cell.kind().name(), cell.text())));
                found.add(cells);
            }
        }
        return found;
    }
}
