package org.scorepack.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scorepack.extract.Witness.UsedRow;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.job.Lineage;

/** The tree below a figure, indented; rows are listed until there is no room for more. */
final class LineageLines {

    private static final String INDENT = "  ";

    private final List<String> lines;
    private int left;

    LineageLines(int most, List<String> lines) {
        this.left = most;
        this.lines = lines;
    }

    void add(Lineage lineage, int depth) {
        String indent = INDENT.repeat(depth);
        String provenance = lineage.figure().provenance();
        if (lineage.of().isEmpty()) {
            lines.add(indent + (provenance.isEmpty() ? "nothing" : provenance) + evidence(lineage));
        } else {
            lines.add(indent + provenance.substring(0, provenance.indexOf(" of ")) + " of "
                    + lineage.of().size() + (lineage.of().size() == 1 ? " figure" : " figures"));
        }
        rows(lineage, indent + INDENT);
        for (Lineage part : lineage.of()) {
            lines.add(indent + INDENT + id(part.figure().id()) + " = "
                    + part.figure()
                            .reading()
                            .number()
                            .map(WhyText::plain)
                            .orElseGet(() -> ((Reading.Absent) part.figure().reading())
                                    .kind()
                                    .name()));
            add(part, depth + 2);
        }
    }

    private void rows(Lineage lineage, String indent) {
        int shown = Math.min(left, lineage.rows().size());
        lineage.rows().stream().limit(shown).forEach(row -> lines.add(indent + text(row)));
        left -= shown;
        if (shown > 0 && lineage.rowCount() > shown) {
            lines.add(indent + "and " + (lineage.rowCount() - shown) + " more rows (--rows lists them)");
        }
    }

    private static String text(UsedRow row) {
        String cells = row.cells().stream()
                .map(cell -> cell.column() + " = " + cell.text())
                .collect(Collectors.joining(", "));
        return row.place() + (cells.isEmpty() ? "" : "  " + cells);
    }

    /** With the scenario of what did not happen: a rate of the plan is not the rate of the month. */
    private static String id(FigureId id) {
        String figure = id.department() + "/" + id.metric() + " " + id.period().code();
        return id.scenario() == Scenario.ACTUAL
                ? figure
                : figure + " " + id.scenario().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String evidence(Lineage lineage) {
        String feed = " (feed " + lineage.feed() + ")";
        return switch (lineage.evidence()) {
            case SAME -> feed + "; the source is to the byte what was read";
            case CHANGED -> feed + "; the source has changed since: these are its rows of today";
            case UNREADABLE -> feed + "; the source cannot be read any more";
            case CARRIED -> feed;
            case NOT_READ -> feed + "; not read again";
            case NONE -> "";
        };
    }
}
