package org.scorepack.config;

import java.util.List;
import java.util.Optional;

/**
 * {@code leave-out: ["Source:"]}, {@code end: { at: [Total], at-blank-row: true, row-count: 'Records: ([0-9]+)', control-file:
 * { name: "{file}.ctl", row-count: 'rows=([0-9]+)' } }}.
 */
final class TableEndReader {

    private TableEndReader() {}

    static TableEnd read(Block feed) {
        List<String> leaveOut = feed.texts("leave-out");
        return feed.block("end")
                .map(block -> new TableEnd(
                        leaveOut,
                        block.texts("at"),
                        block.flag("at-blank-row", false),
                        rowCount(block),
                        control(block)))
                .orElseGet(() -> new TableEnd(leaveOut, List.of(), false, Optional.empty(), Optional.empty()));
    }

    private static Optional<TableEnd.Control> control(Block end) {
        return end.block("control-file").flatMap(block -> {
            Optional<String> name =
                    block.read("name", "the name of a file beside, such as {file}.ctl", TableEndReader::beside);
            Optional<String> rows = rowCount(block);
            return name.flatMap(file -> rows.map(count -> new TableEnd.Control(file, count)));
        });
    }

    static Optional<String> beside(String name) {
        boolean plain = !name.contains("/") && !name.contains("\\") && !name.contains(":") && !name.equals("{file}");
        return plain ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> rowCount(Block block) {
        return block.read(
                "row-count",
                "a regular expression with the number of rows in brackets, such as 'Records: ([0-9]+)'",
                Texts::withGroup);
    }
}
