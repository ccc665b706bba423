package org.scorepack.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scorepack.config.CellRange;
import org.scorepack.config.SheetArea;
import org.scorepack.config.SourceSpec;
import org.scorepack.extract.Columns.Kind;
import org.scorepack.figure.Provenance;

/**
 * The rows of a sheet of a workbook, in its range and below its header. Rows without any cell there are no rows, but where
 * they stand between two others, one empty line; rows and columns that are hidden count like all others.
 */
final class WorkbookStream implements RowStream {

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*");

    private final InputFiles.Found file;
    private final SheetArea area;
    private final int maxRows;
    private final WorkbookFile bytes;
    private final WorkbookParts parts;
    private final String name;
    private final SheetRows rows;
    private final MergedCells merged;
    private final List<String> preamble = new ArrayList<>();
    private final Columns columns;
    private final int firstColumn;
    private int read;
    private long last;
    private Optional<Row> behindGap = Optional.empty();

    WorkbookStream(InputFiles.Found file, SourceSpec.Workbook spec, SheetArea area) throws FeedFailure {
        this.file = file;
        this.area = area;
        this.maxRows = spec.maxRows();
        this.firstColumn = area.range().map(CellRange::firstColumn).orElse(1);
        this.bytes = WorkbookFile.open(file);
        this.parts = opened(spec.maxMegabytes());
        try {
            Workbook workbook = Workbook.of(parts);
            Workbook.Sheet sheet = workbook.sheet(area, parts);
            this.name = file.shown() + ":" + quoted(sheet.name());
            this.merged = MergedCells.of(parts, sheet.part());
            this.rows = new SheetRows(parts, sheet.part(), new SheetCells(parts, workbook));
            this.columns = area.headerRow() == 0 ? lettered() : named(header());
        } catch (FeedFailure failed) {
            parts.close();
            throw bytes.because(failed);
        }
    }

    private WorkbookParts opened(int maxMegabytes) throws FeedFailure {
        try {
            bytes.refuseOthers();
            return WorkbookParts.open(file, maxMegabytes);
        } catch (FeedFailure failed) {
            throw bytes.because(failed);
        }
    }

    /** As formulas write it: in quotes unless it is a plain word. */
    private static String quoted(String sheet) {
        return PLAIN_NAME.matcher(sheet).matches() ? sheet : "'" + sheet.replace("'", "''") + "'";
    }

    private SheetRow header() throws FeedFailure {
        Optional<SheetRow> row = take();
        while (row.isPresent() && row.get().number() < area.headerRow()) {
            emptyLinesTo(row.get().number() - 1);
            preamble.add(row.get().line());
            row = take();
        }
        emptyLinesTo(area.headerRow() - 1);
        return row.filter(found ->
                        found.number() == area.headerRow() && !found.line().isEmpty())
                .orElseThrow(() -> FeedFailure.nothing(
                        name + " has nothing in row " + area.headerRow() + ", where its header should be"));
    }

    private void emptyLinesTo(int count) {
        while (preamble.size() < count) {
            preamble.add("");
        }
    }

    private Columns named(SheetRow header) {
        int furthest = area.range().map(CellRange::lastColumn).orElse(CellRange.COLUMNS);
        List<String> names = new ArrayList<>();
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (SheetCell cell : header.cells()) {
            String text = BLANKS.matcher(cell.text()).replaceAll(" ").strip();
            if (!text.isEmpty() && cell.column() >= firstColumn && cell.column() <= furthest) {
                while (names.size() < cell.column() - firstColumn) {
                    names.add("");
                }
                names.add(text);
                if (cell.kind() == Kind.DATE) {
                    days.put(text, LocalDate.parse(text));
                }
            }
        }
        return Columns.ofSheet(names, letters(names.size()), days);
    }

    private Columns lettered() {
        int last = area.range().map(CellRange::lastColumn).orElse(firstColumn);
        List<String> letters = letters(last - firstColumn + 1);
        return Columns.ofSheet(letters, letters, Map.of());
    }

    private List<String> letters(int count) {
        List<String> letters = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            letters.add(CellRange.letters(firstColumn + place));
        }
        return letters;
    }

    private Optional<SheetRow> take() throws FeedFailure {
        Optional<SheetRow> row = rows.next().map(merged::filled);
        read++;
        if (row.isPresent() && read > maxRows) {
            throw new FeedFailure(name + " has more than " + maxRows + " rows, the `max-rows` of the source");
        }
        return row;
    }

    @Override
    public Optional<Row> next() throws FeedFailure {
        Optional<Row> row = behindGap;
        behindGap = Optional.empty();
        if (row.isEmpty()) {
            row = filled();
            if (row.isPresent() && last > 0 && row.get().line() > last + 1) {
                behindGap = row;
                row = Optional.of(new Row(columns, last + 1, List.of(), Optional.empty()));
            }
        }
        last = row.map(Row::line).orElse(last);
        return row;
    }

    /** The next row with something in it. */
    private Optional<Row> filled() throws FeedFailure {
        Optional<SheetRow> next = take();
        while (next.isPresent()) {
            if (isInArea(next.get().number())) {
                Row row = row(next.get());
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            next = take();
        }
        return Optional.empty();
    }

    private boolean isInArea(int row) {
        int top = area.range().map(CellRange::firstRow).orElse(1);
        int first = (area.headerRow() == 0 ? top : area.headerRow() + 1) + area.skipRows();
        return row >= first && row <= area.range().map(CellRange::lastRow).orElse(CellRange.ROWS);
    }

    private Row row(SheetRow row) {
        List<String> cells = new ArrayList<>(columns.size());
        List<Kind> kinds = new ArrayList<>(columns.size());
        for (SheetCell cell : row.cells()) {
            int place = cell.column() - firstColumn;
            if (place >= 0 && place < columns.size()) {
                emptyCellsTo(place, cells, kinds);
                cells.add(cell.text());
                kinds.add(cell.kind());
            }
        }
        emptyCellsTo(columns.size(), cells, kinds);
        return new Row(columns, row.number(), cells, kinds, Optional.empty());
    }

    private static void emptyCellsTo(int count, List<String> cells, List<Kind> kinds) {
        while (cells.size() < count) {
            cells.add("");
            kinds.add(Kind.TEXT);
        }
    }

    @Override
    public String input() {
        return file.shown();
    }

    @Override
    public Provenance.Kind kind() {
        return Provenance.Kind.SHEET;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Optional<InputFiles.Found> file() {
        return Optional.of(file);
    }

    @Override
    public Origin origin() {
        return new Origin(kind(), name, columns);
    }

    @Override
    public Optional<String> department() {
        return Optional.empty();
    }

    @Override
    public List<String> preamble() {
        return preamble;
    }

    @Override
    public FeedFailure because(FeedFailure failure) {
        return bytes.because(failure);
    }

    @Override
    public String sha256() throws FeedFailure {
        return bytes.sha256();
    }

    @Override
    public void close() {
        rows.close();
        parts.close();
    }
}
