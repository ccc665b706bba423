package org.scorepack.extract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.TableEnd;

/**
 * The rows of a feed that count: those of the table and not below it, that are whole and meet the feed's conditions. All
 * others are in the tally, but for empty lines, which are no rows.
 */
final class TableRows {

    private final TableEnd end;
    private final Optional<Pattern> rowCount;
    private final RowCondition condition;
    private final Tally tally;
    private final Context context;
    private final ColumnTotals totals;

    TableRows(FeedSpec feed, CellReader cells, Context context, Tally tally, ColumnTotals totals) {
        this.end = feed.end();
        this.totals = totals;
        this.rowCount = end.rowCount().map(Pattern::compile);
        this.condition = new RowCondition(feed.where(), cells);
        this.tally = tally;
        this.context = context;
    }

    /** Hands over all rows of a stream that count; throws where the table is known not to be whole. */
    void each(RowStream stream, Consumer<Row> taker) throws FeedFailure {
        Table table = new Table(stream);
        Optional<Row> row = stream.next();
        while (row.isPresent()) {
            if (table.has(row.get())) {
                taker.accept(row.get());
            }
            row = stream.next();
        }
        table.checkEnd();
    }

    /** What is known of the table of one stream. */
    private final class Table {
        private final RowStream stream;
        private final Origin origin;
        private long rows;
        private boolean ended;
        private boolean marked;
        private OptionalLong declared = OptionalLong.empty();
        private long declaredAt;

        Table(RowStream stream) {
            this.stream = stream;
            this.origin = stream.origin();
            totals.begin(stream);
        }

        boolean has(Row row) throws FeedFailure {
            if (row.isEmptyLine()) {
                ended |= endsAtBlank();
                return false;
            }
            boolean outside = isOutside(row);
            Optional<Refusal> cutOff = row.fault().filter(fault -> fault.code().equals(RowFault.CUT_OFF));
            if (cutOff.isPresent() && !outside) {
                throw new FeedFailure(
                        origin.place(row.line(), "") + " " + cutOff.get().reason());
            }
            if (outside || row.isBlank()) {
                ended |= row.isBlank() && endsAtBlank();
                tally.filtered();
                return false;
            }
            rows++;
            totals.add(row);
            return isWanted(row);
        }

        private boolean endsAtBlank() {
            return end.atBlankRow() && rows > 0;
        }

        private boolean isOutside(Row row) {
            if (!ended) {
                marked |= starts(row, end.at());
                ended = marked;
            }
            if (rowCount.isPresent() && declared.isEmpty()) {
                declared = count(rowCount.get(), text(row));
                declaredAt = row.line();
                ended |= declared.isPresent();
            }
            ended |= totals.says(row, () -> text(row));
            return ended || starts(row, end.leaveOut());
        }

        private boolean isWanted(Row row) {
            if (row.fault().isPresent()) {
                tally.rejected(origin, row.line(), List.of(row.fault().get()));
                return false;
            }
            try {
                boolean wanted = condition.holds(row);
                if (!wanted) {
                    tally.filtered();
                }
                return wanted;
            } catch (Refusal refusal) {
                tally.rejected(origin, row.line(), List.of(refusal));
                return false;
            }
        }

        void checkEnd() throws FeedFailure {
            checkRows();
            totals.end(context);
        }

        private void checkRows() throws FeedFailure {
            if (!end.at().isEmpty() && !marked) {
                throw new FeedFailure(origin.name() + " has no row that starts with "
                        + end.at().stream().map(text -> "`" + text + "`").collect(Collectors.joining(" or "))
                        + ", where its table ends: the file is cut off, or it ends otherwise now");
            }
            if (rowCount.isPresent()) {
                check(declared, origin.place(declaredAt, ""));
            }
            if (end.control().isPresent() && stream.file().isPresent()) {
                ControlFile control =
                        ControlFile.beside(stream.file().get(), end.control().get(), context);
                check(control.rows(), control.name());
            }
        }

        private void check(OptionalLong said, String where) throws FeedFailure {
            if (said.isEmpty()) {
                throw new FeedFailure(origin.name() + " does not say how many rows it has, as `row-count` expects: the"
                        + " file is cut off, or it ends otherwise now");
            }
            if (said.getAsLong() != rows) {
                throw new FeedFailure(origin.name() + " has " + rows + " rows, but " + where + " says "
                        + said.getAsLong() + ": the file is not whole");
            }
        }
    }

    private static boolean starts(Row row, List<String> texts) {
        if (texts.isEmpty()) {
            return false;
        }
        String start = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return texts.stream().anyMatch(start::startsWith);
    }

    private static String text(Row row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The number that a text says, whatever signs group its digits. */
    static OptionalLong count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return OptionalLong.empty();
        }
        String digits = matcher.group(1).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 15
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(digits));
    }
}
