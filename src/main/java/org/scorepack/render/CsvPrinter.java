package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.scorepack.compose.FigureTable;

/** A table as a CSV file: UTF-8, comma, line feed, one header line, quoted where RFC 4180 asks for it. */
final class CsvPrinter {

    private CsvPrinter() {}

    static byte[] print(FigureTable table) {
        StringBuilder out = new StringBuilder();
        line(out, table.columns());
        table.rows().forEach(row -> line(out, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> values) {
        out.append(values.stream().map(CsvPrinter::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
