package org.scorepack.extract;

import java.util.List;
import java.util.Optional;

/** Why a line of a file cannot be a row: it has not the cells of the header, or signs that no text has. */
final class RowFault {

    static final String OPEN_FRAME = "open-frame";
    static final String CUT_OFF = "cut-off";

    private RowFault() {}

    /** Of a line that says what the header says. */
    static Refusal repeatedHeader() {
        return new Refusal(
                "repeated-header", "", "is the header once more; `pages: true` of the source would leave it out", "");
    }

    /** Of a line that is the last one and has no line end. */
    static Refusal cutOff(Refusal fault) {
        return new Refusal(
                CUT_OFF,
                "",
                "is the last line, has no line end and " + fault.reason() + ": the file is cut off",
                fault.raw());
    }

    /**
     * Empty where there is nothing to say.
     *
     * @param control whether a cell may hold a control character
     */
    static Optional<Refusal> of(List<String> cells, Columns columns, boolean control) {
        if (cells.size() != columns.size()) {
            return Optional.of(new Refusal(
                    "ragged",
                    "",
                    "has " + cells.size() + " cells where the header has " + columns.size(),
                    String.join(" | ", cells)));
        }
        for (int place = 0; control && place < cells.size(); place++) {
            if (hasControl(cells.get(place))) {
                return Optional.of(new Refusal(
                        "control-character",
                        columns.names().get(place),
                        "has a control character, such as NUL; the file is damaged or not text",
                        ""));
            }
        }
        return Optional.empty();
    }

    private static boolean hasControl(String cell) {
        for (int place = 0; place < cell.length(); place++) {
            if (EndOfText.isControl(cell.charAt(place))) {
                return true;
            }
        }
        return false;
    }
}
