package org.scorepack.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.CellRange;

/**
 * The cells of a sheet that are merged downwards. A reader sees their text beside each of their rows, so a text or a day
 * counts for each; a number stands once, in the first, or it would be added up several times.
 */
final class MergedCells {

    private record Merged(CellRange range, Optional<SheetCell> first) {}

    private final List<CellRange> ranges;
    private final List<Merged> open = new ArrayList<>();
    private int next;

    private MergedCells(List<CellRange> ranges) {
        this.ranges = ranges;
    }

    /** Those of a sheet: they stand behind its rows, so that the part is read once more. */
    static MergedCells of(WorkbookParts parts, String part) throws FeedFailure {
        List<CellRange> ranges = new ArrayList<>();
        try (XmlPart xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.starts("mergeCell")) {
                    xml.attribute("ref")
                            .flatMap(CellRange::parse)
                            .filter(range -> range.firstRow() < range.lastRow())
                            .ifPresent(ranges::add);
                }
            }
        }
        ranges.sort(Comparator.comparing(CellRange::firstRow));
        return new MergedCells(ranges);
    }

    /** The row with what is merged into it from above; rows must come in their order. */
    SheetRow filled(SheetRow row) {
        open.removeIf(merged -> merged.range().lastRow() < row.number());
        List<SheetCell> cells = new ArrayList<>(row.cells());
        for (Merged merged : open) {
            cells.removeIf(cell -> cell.column() == merged.range().firstColumn());
            merged.first().ifPresent(cells::add);
        }
        while (next < ranges.size() && ranges.get(next).firstRow() <= row.number()) {
            CellRange range = ranges.get(next++);
            if (range.firstRow() == row.number()) {
                Optional<SheetCell> first = row.at(range.firstColumn());
                open.add(new Merged(range, first.filter(MergedCells::counts)));
            }
        }
        cells.sort(Comparator.comparing(SheetCell::column));
        return new SheetRow(row.number(), cells);
    }

    private static boolean counts(SheetCell cell) {
        return cell.kind() == Columns.Kind.TEXT || cell.kind() == Columns.Kind.DATE;
    }
}
