package org.scorepack.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Measure.Term;

/**
 * Which columns make a value: {@code column}, {@code value} (added), or {@code numerator} and {@code denominator};
 * {@code rows} and {@code weight}; {@code empty}, {@code cumulative}.
 */
final class MeasureReader {

    private MeasureReader() {}

    /**
     * The measure; empty where the block names no column.
     *
     * @param otherwise how rows become one where the block does not say it
     */
    static Optional<Measure> read(Block block, Rows otherwise, Set<String> feeds) {
        List<Term> value =
                block.has("column") ? TermText.read(block, "column", feeds) : TermText.read(block, "value", feeds);
        List<Term> numerator = TermText.read(block, "numerator", feeds);
        List<Term> denominator = TermText.read(block, "denominator", feeds);
        Optional<Term> weight = TermText.read(block, "weight", feeds).stream().findFirst();
        Optional<Rows> said = block.word("rows", Rows.class);
        if (numerator.isEmpty() != denominator.isEmpty()) {
            block.findings()
                    .error("half-ratio", block.place(), "a ratio with one half only", "both numerator and denominator");
            return Optional.empty();
        }
        if (!numerator.isEmpty() && !value.isEmpty()) {
            block.findings()
                    .error(
                            "two-values",
                            block.place(),
                            "both a ratio and a column",
                            "numerator and denominator, or column");
            return Optional.empty();
        }
        Rows rows = !numerator.isEmpty() ? Rows.RATIO : said.orElse(weight.isPresent() ? Rows.WEIGHTED : otherwise);
        if (rows == Rows.WEIGHTED && weight.isEmpty()) {
            block.findings().error("no-weight", block.place(), "a weighted mean without weights", "weight: the column");
            return Optional.empty();
        }
        if (rows == Rows.RATIO && numerator.isEmpty()) {
            block.findings()
                    .error("half-ratio", block.place(), "a ratio without its halves", "numerator and denominator");
            return Optional.empty();
        }
        boolean named = !value.isEmpty() || !numerator.isEmpty() || rows == Rows.COUNT && said.isPresent();
        boolean emptyIsZero = block.text("empty", "").equals("zero");
        boolean cumulative = block.flag("cumulative", false);
        return named
                ? Optional.of(new Measure(rows, value, numerator, denominator, weight, emptyIsZero, cumulative))
                : Optional.empty();
    }
}
