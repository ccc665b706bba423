package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.config.FeedChecks;
import org.scorepack.config.NumberStyle;
import org.scorepack.figure.ControlTotal;

/**
 * Adds up columns of each file and compares them with what the file, or one beside it, says ({@code rules.md} 5.2). All rows of the
 * table are added, those too that a condition leaves out; a cell that is no number adds nothing, so that the totals differ.
 */
final class ColumnTotals {

    /** Adds nothing. */
    static final ColumnTotals NONE = new ColumnTotals(List.of(), new CellReader(NumberStyle.PLAIN, List.of()));

    private final CellReader cells;
    private final List<Sum> sums;
    private final List<ControlTotal> compared = new ArrayList<>();

    ColumnTotals(List<FeedChecks.Total> totals, CellReader cells) {
        this.cells = cells;
        this.sums = totals.stream().map(Sum::new).toList();
    }

    /** One total of the file that is read. */
    private static final class Sum {
        private final FeedChecks.Total total;
        private final Pattern says;
        private BigDecimal sum = BigDecimal.ZERO;
        private Optional<BigDecimal> said = Optional.empty();
        private String where = "";

        Sum(FeedChecks.Total total) {
            this.total = total;
            this.says = Pattern.compile(total.says());
        }
    }

    private Optional<RowStream> stream = Optional.empty();

    void begin(RowStream of) {
        stream = Optional.of(of);
        sums.forEach(each -> {
            each.sum = BigDecimal.ZERO;
            each.said = Optional.empty();
            each.where = "";
        });
    }

    void add(Row row) {
        for (Sum each : sums) {
            if (row.fault().isEmpty()) {
                try {
                    each.sum = cells.number(row, each.total.column())
                            .map(each.sum::add)
                            .orElse(each.sum);
                } catch (Refusal notANumber) {
                    // It is a reject where a figure needs it; here it is missing from the total, which then differs.
                }
            }
        }
    }

    /** Whether a row says a total, and so is none of the table; its text is made only where a total is looked for. */
    boolean says(Row row, Supplier<String> text) {
        boolean any = false;
        for (Sum each : sums) {
            if (each.total.file().isEmpty() && each.said.isEmpty()) {
                each.said = number(each, text.get());
                each.where = stream.orElseThrow().origin().place(row.line(), "");
                any |= each.said.isPresent();
            }
        }
        return any;
    }

    private Optional<BigDecimal> number(Sum of, String text) {
        Matcher matcher = of.says.matcher(text);
        return matcher.find() && matcher.group(1) != null ? cells.number(matcher.group(1)) : Optional.empty();
    }

    /** Compares what the file that ends here says; throws where it says nothing, or is to be refused. */
    void end(Context context) throws FeedFailure {
        for (Sum each : sums) {
            if (each.total.file().isPresent() && stream.orElseThrow().file().isPresent()) {
                ControlFile.Text beside = ControlFile.text(
                        stream.orElseThrow().file().get(), each.total.file().get(), context);
                each.said = number(each, beside.text());
                each.where = beside.name();
            }
            compare(each, stream.orElseThrow().origin().name());
        }
    }

    private void compare(Sum each, String file) throws FeedFailure {
        if (each.said.isEmpty()) {
            throw new FeedFailure(file + " does not say what " + each.total.column()
                    + " adds up to, as `totals` expects: the file is cut off, or it ends otherwise now");
        }
        ControlTotal total = new ControlTotal(
                each.total.column(),
                file,
                NumberGrammar.plain(each.sum),
                each.where,
                NumberGrammar.plain(each.said.get()),
                each.total.within());
        if (!total.agrees() && !each.total.isHeld()) {
            throw new FeedFailure(total.text());
        }
        compared.add(total);
    }

    /** Of all files so far. */
    List<ControlTotal> compared() {
        return List.copyOf(compared);
    }
}
