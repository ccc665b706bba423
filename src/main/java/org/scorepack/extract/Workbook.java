package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.SheetArea;

/**
 * What a workbook holds, without its cells.
 *
 * @param sheets in the order of their tabs
 * @param since1904 whether its days are counted from 1904, as early versions for the Macintosh did
 * @param recalculates whether it asks to be calculated when it is opened, because what is saved of formulas is not their result
 * @param texts part with the texts that cells share; empty where there are none
 * @param formats part with the formats of cells; empty where there are none
 */
record Workbook(
        List<Sheet> sheets, boolean since1904, boolean recalculates, Optional<String> texts, Optional<String> formats) {

    /**
     * A tab.
     *
     * @param type {@code worksheet}, or a chart or macro sheet
     */
    record Sheet(String name, boolean hidden, String type, String part) {}

    static Workbook of(WorkbookParts parts) throws FeedFailure {
        String main = Relationships.of(parts, "")
                .one("officeDocument")
                .orElseThrow(() -> parts.damaged("it does not say where its sheets are"));
        Relationships named = Relationships.of(parts, main);
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        boolean recalculates = false;
        try (XmlPart xml = parts.open(main)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 =
                            xml.attribute("date1904").map(SheetCells::isTrue).orElse(false);
                } else if (xml.starts("calcPr")) {
                    recalculates = xml.attribute("fullCalcOnLoad")
                            .map(SheetCells::isTrue)
                            .orElse(false);
                } else if (xml.starts("sheet")) {
                    sheets.add(sheet(xml, named, parts));
                }
            }
        }
        return new Workbook(sheets, since1904, recalculates, named.one("sharedStrings"), named.one("styles"));
    }

    private static Sheet sheet(XmlPart xml, Relationships named, WorkbookParts parts) throws FeedFailure {
        String name = xml.attribute("name").orElse("");
        Relationships.Relationship to = xml.relationship()
                .flatMap(id -> Optional.ofNullable(named.byId().get(id)))
                .orElseThrow(() -> parts.damaged("it does not say where its sheet " + name + " is"));
        boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
        return new Sheet(name, hidden, to.type(), to.part());
    }

    /** The sheet that a feed names. */
    Sheet sheet(SheetArea area, WorkbookParts parts) throws FeedFailure {
        Sheet sheet = area.sheet().isPresent() ? byName(area.sheet().get(), parts) : byNumber(area.number(), parts);
        if (!sheet.type().equals("worksheet")) {
            throw parts.refused("has no cells in its sheet '" + sheet.name() + "', which is a " + sheet.type());
        }
        return sheet;
    }

    private Sheet byName(String name, WorkbookParts parts) throws FeedFailure {
        List<String> names = sheets.stream().map(Sheet::name).toList();
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> parts.refused("has no sheet '" + name + "'"
                        + Nearest.to(name, names)
                                .map(near -> ", the nearest is '" + near + "'")
                                .orElse(", it has '" + String.join("', '", names) + "'")));
    }

    private Sheet byNumber(int number, WorkbookParts parts) throws FeedFailure {
        List<Sheet> shown = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        if (number > shown.size()) {
            throw parts.refused("has " + shown.size() + " sheets that are not hidden, but the feed names number "
                    + number + " (a name that is a number stands in quotes)");
        }
        return shown.get(number - 1);
    }
}
