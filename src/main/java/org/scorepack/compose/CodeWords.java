package org.scorepack.compose;

import java.util.Locale;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** The codes of {@code figures.csv} in the words of the pages; numbers and names stay as they are. */
record CodeWords(Wording words) {

    String of(String column, String code) {
        if (code.isEmpty()) {
            return code;
        }
        return switch (column) {
            case "basis" -> words.of("sheet.basis", Basis.valueOf(code.toUpperCase(Locale.ROOT)));
            case "status" -> status(Status.valueOf(code));
            case "signal" -> signal(Signal.parse(code).change());
            case "assurance" -> words.of("assurance", AssuranceKind.valueOf(code));
            case "quality" -> quality(Quality.parse(code));
            case "target_note" -> words.say("sheet.placeholder");
            default -> code;
        };
    }

    /** "● On target". */
    String status(Status status) {
        return words.of("shape", status) + NumberText.NBSP + words.of("status", status);
    }

    private String signal(Signal.Change change) {
        String arrow = words.of("arrow", change);
        String word = words.of("signal", change);
        return arrow.isEmpty() ? word : arrow + NumberText.NBSP + word;
    }

    private String quality(Quality quality) {
        return quality.kind() == Quality.Kind.PARTIAL && quality.expected() == 0
                ? words.say("quality.parts")
                : words.of("quality", quality.kind(), quality.present(), quality.expected());
    }
}
