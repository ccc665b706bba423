package org.scorepack.render;

import java.util.List;
import org.scorepack.compose.PackHead;

/** The small parts of a workbook's file, which name and join the others. */
final class XlsxParts {

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxParts() {}

    /**
     * A sheet as the others know it.
     *
     * @param filtered its list with head, {@code $A$1:$C$9}; empty where it has none
     */
    record Tab(String name, String filtered) {}

    static String contentTypes(int sheets) {
        StringBuilder types = new StringBuilder(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", TYPE + "sheet.main+xml")
                + override("/xl/styles.xml", TYPE + "styles+xml")
                + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (int number = 1; number <= sheets; number++) {
            types.append(override("/xl/worksheets/sheet" + number + ".xml", TYPE + "worksheet+xml"));
        }
        return types + "</Types>";
    }

    static String relationships() {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relationship("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")
                + relationship("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    /** Its date is the period's last day, as that of the PDF is. */
    static String properties(PackHead head) {
        return XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + XlsxText.escaped(Glyphs.visible(head.title())) + "</dc:title><dc:creator>" + PdfFinish.PRODUCER
                + "</dc:creator><dc:language>" + XlsxText.escaped(head.language()) + "</dc:language>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + head.lastDay() + "T00:00:00Z</dcterms:created>"
                + "</cp:coreProperties>";
    }

    static String workbook(List<Tab> tabs) {
        StringBuilder sheets = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < tabs.size(); at++) {
            Tab tab = tabs.get(at);
            String name = XlsxText.escaped(tab.name());
            sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + (at + 1) + "\" r:id=\"rId" + (at + 1) + "\"/>");
            if (!tab.filtered().isEmpty()) {
                names.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + at + "\" hidden=\"1\">'"
                        + name + "'!" + tab.filtered() + "</definedName>");
                names.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + at + "\">'" + name
                        + "'!$1:$1</definedName>");
            }
        }
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><bookViews><workbookView/></bookViews><sheets>" + sheets + "</sheets>"
                + (names.length() == 0 ? "" : "<definedNames>" + names + "</definedNames>") + "</workbook>";
    }

    static String relationshipsOfWorkbook(int sheets) {
        StringBuilder all = new StringBuilder(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int number = 1; number <= sheets; number++) {
            all.append(relationship("rId" + number, OFFICE + "/worksheet", "worksheets/sheet" + number + ".xml"));
        }
        return all + relationship("rId" + (sheets + 1), OFFICE + "/styles", "styles.xml") + "</Relationships>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }
}
