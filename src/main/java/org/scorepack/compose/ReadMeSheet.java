package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scorepack.compose.Workbook.Column;
import org.scorepack.compose.Workbook.Part;
import org.scorepack.compose.Workbook.Sheet;
import org.scorepack.figure.Status;

/** The first sheet: which sheets there are, what each column holds, which kinds of nothing there are, how to check. */
record ReadMeSheet(Review review, String name, List<Sheet> perspectives, Sheet all) {

    /** Statuses of what has no colour. */
    private static final List<Status> NOTHING =
            List.of(Status.NO_DATA, Status.NOT_DUE, Status.NO_TARGET, Status.NOT_APPLICABLE);

    Workbook.ReadMe sheet() {
        return new Workbook.ReadMe(name, List.of(sheets(), numbers(), statuses(), columns(), check()));
    }

    private Part sheets() {
        List<List<String>> lines = new ArrayList<>();
        perspectives.forEach(sheet -> lines.add(List.of(sheet.name(), "", say("sheet.is-perspective"))));
        lines.add(List.of(FigureWorkbook.ALL, "", say("sheet.is-all")));
        return new Part(say("sheet.part.sheets"), lines);
    }

    private Part numbers() {
        return new Part(
                say("sheet.part.numbers"),
                Stream.of("sheet.numbers.shown", "sheet.numbers.percent", "sheet.numbers.digits", "sheet.numbers.text")
                        .map(key -> List.of(say(key)))
                        .toList());
    }

    private Part statuses() {
        CodeWords words = new CodeWords(review.words());
        return new Part(
                say("sheet.part.nothing"),
                Stream.concat(
                                NOTHING.stream()
                                        .map(status -> List.of(
                                                words.status(status),
                                                status.name(),
                                                review.words().of("sheet.status", status))),
                                Stream.of(List.of("0", "0", say("sheet.zero"))))
                        .toList());
    }

    private Part columns() {
        return new Part(
                say("sheet.part.columns"),
                all.columns().stream()
                        .map(Column::head)
                        .map(column -> List.of(
                                PerspectiveSheets.COLUMNS.contains(column) ? say("sheet.head." + column) : "",
                                column,
                                say("sheet.is." + column)))
                        .toList());
    }

    private Part check() {
        return new Part(
                say("sheet.part.check"),
                List.of(List.of(say("sheet.check.manifest")), List.of(say("sheet.check.csv"))));
    }

    private String say(String key) {
        return review.words().say(key);
    }
}
