package org.scorepack.cli;

import java.util.List;
import org.scorepack.figure.Held;
import tools.jackson.databind.json.JsonMapper;

/** Held figures as people and programs read them on the console. */
final class HeldTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HeldTable() {}

    /** One JSON object a line. */
    static void printJson(Console console, List<Held> held) {
        held.forEach(figure -> console.line(JSON.writeValueAsString(new Line(
                figure.id().department(),
                figure.id().metric(),
                figure.id().period().code(),
                figure.value(),
                figure.check().code(),
                figure.detail()))));
    }

    private record Line(String department, String metric, String period, String value, String check, String detail) {}

    static void print(Console console, List<Held> held) {
        console.table(
                List.of("DEPARTMENT", "METRIC", "PERIOD", "VALUE", "CHECK", "WHY"),
                held.stream()
                        .map(figure -> List.of(
                                figure.id().department(),
                                figure.id().metric(),
                                figure.id().period().code(),
                                figure.value(),
                                figure.check().code(),
                                figure.detail()))
                        .toList());
    }
}
