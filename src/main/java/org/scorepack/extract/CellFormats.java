package org.scorepack.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The formats of a workbook's cells, by the number that a cell names. */
final class CellFormats {

    /** What the standard fixes without writing it into files (ECMA-376 part 1, 18.8.30); the rest are plain numbers. */
    private static final Map<Integer, CellFormat> FIXED = fixed();

    private final List<CellFormat> formats = new ArrayList<>();

    /** Those of a part; without a part all cells are plain. */
    static CellFormats of(WorkbookParts parts, Optional<String> part) throws FeedFailure {
        CellFormats formats = new CellFormats();
        if (part.isPresent()) {
            try (XmlPart xml = parts.open(part.get())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(XmlPart xml) throws FeedFailure {
        Map<Integer, CellFormat> known = new HashMap<>(FIXED);
        boolean ofCells = false;
        boolean ofConditions = false;
        while (xml.next()) {
            if (xml.starts("dxfs") || xml.ends("dxfs")) {
                ofConditions = xml.starts("dxfs");
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                ofCells = xml.starts("cellXfs");
            } else if (xml.starts("numFmt") && !ofConditions) {
                known.put(
                        number(xml.attribute("numFmtId")),
                        CellFormat.of(xml.attribute("formatCode").orElse("")));
            } else if (xml.starts("xf") && ofCells) {
                formats.add(known.getOrDefault(number(xml.attribute("numFmtId")), CellFormat.GENERAL));
            }
        }
    }

    /**
     * The format of a cell.
     *
     * @param style what the cell names; empty = plain
     */
    CellFormat of(Optional<String> style) {
        int place = style.isPresent() ? number(style) : 0;
        return place >= 0 && place < formats.size() ? formats.get(place) : CellFormat.GENERAL;
    }

    private static int number(Optional<String> text) {
        try {
            return text.map(Integer::parseInt).orElse(-1);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static Map<Integer, CellFormat> fixed() {
        Map<Integer, CellFormat> fixed = new HashMap<>();
        IntStream.of(9, 10).forEach(id -> fixed.put(id, CellFormat.of("0%")));
        IntStream.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
                .forEach(id -> fixed.put(id, CellFormat.of("yyyy-mm-dd")));
        IntStream.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56)
                .forEach(id -> fixed.put(id, CellFormat.of("h:mm")));
        return fixed;
    }
}
