package org.scorepack.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scorepack.compose.ExactText;
import org.scorepack.extract.Witness.UsedRow;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.job.Lineage;

/** The tree below a figure, indented; rows are listed until there is no room for more. */
final class LineageLines {

    private static final String INDENT = "  ";
    /** Of what is absent. */
    private static final String NOTHING = "no row and no other figure";

    private static final String TRANSLATED = "translated-sum of ";

    private final ExactText print;
    private final List<String> lines;
    private int left;

    LineageLines(ExactText print, int most, List<String> lines) {
        this.print = print;
        this.left = most;
        this.lines = lines;
    }

    void add(Lineage lineage, int depth) {
        String indent = INDENT.repeat(depth);
        String provenance = lineage.figure().provenance();
        if (lineage.of().isEmpty()) {
            lines.add(indent + (provenance.isEmpty() ? NOTHING : provenance) + evidence(lineage));
        } else {
            lines.add(indent + provenance.substring(0, provenance.indexOf(" of ")) + " of "
                    + lineage.of().size() + (lineage.of().size() == 1 ? " figure" : " figures") + sum(lineage));
        }
        rows(lineage, indent + INDENT);
        for (Lineage part : lineage.of()) {
            lines.add(indent + INDENT + id(part.figure().id()) + " = " + value(part));
            add(part, depth + 2);
        }
    }

    /** With the unit of its own department: a total of euros may be made of pounds. */
    private String value(Lineage lineage) {
        return lineage.figure()
                .reading()
                .number()
                .map(number -> print.of(number, lineage.unit()))
                .orElseGet(() ->
                        ((Reading.Absent) lineage.figure().reading()).kind().name());
    }

    /**
     * ": 6,490,352 EUR + 664,000 GBP x 1.132 = 7,242,000 EUR (rule: currency)": each amount in another currency has its rate behind it in
     * the words of the provenance. Empty for other sums, and where one of the figures is absent.
     */
    private String sum(Lineage total) {
        boolean known = total.of().stream()
                .allMatch(part -> part.figure().reading().number().isPresent());
        if (!known || !total.figure().provenance().startsWith(TRANSLATED)) {
            return "";
        }
        StringBuilder sum = new StringBuilder(": ");
        for (Iterator<Lineage> parts = total.of().iterator(); parts.hasNext(); ) {
            Lineage part = parts.next();
            sum.append(value(part));
            if (!part.unit().isAlike(total.unit()) && parts.hasNext()) {
                sum.append(" x ")
                        .append(print.number(
                                parts.next().figure().reading().number().orElseThrow()));
            }
            sum.append(parts.hasNext() ? " + " : " = ");
        }
        return sum + value(total) + " (rule: currency)";
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
