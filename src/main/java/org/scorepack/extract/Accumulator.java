package org.scorepack.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/**
 * The rows of one department, metric and period on their way to one value. It keeps sums, the first and last line and a
 * checksum, never rows.
 */
final class Accumulator {

    /** What became of a row. */
    enum Taken {
        USED,
        /** A second row that says the same: the value stands. */
        EQUAL,
        /** A second row that says something else: neither counts. */
        DIFFERENT
    }

    private final Recipe recipe;
    private final String columns;
    private final Trace trace = new Trace();
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;
    private Quality quality = Quality.FINAL;
    private Optional<String> dispute = Optional.empty();

    /**
     * Of nothing yet.
     *
     * @param columns as provenance names them
     */
    Accumulator(Recipe recipe, String columns) {
        this.recipe = recipe;
        this.columns = columns;
    }

    Taken add(Sample sample) {
        return switch (recipe.measure().rows()) {
            case ONLY -> only(sample);
            case SUM, AVERAGE, COUNT -> plus(sample, sample.value());
            case RATIO -> plus(sample, sample.value());
            case WEIGHTED -> plus(sample, sample.value().multiply(sample.weight()));
            case LAST -> replace(sample);
            case MAX -> trace.isEmpty() || sample.value().compareTo(sum) > 0 ? replace(sample) : Taken.USED;
            case MIN -> trace.isEmpty() || sample.value().compareTo(sum) < 0 ? replace(sample) : Taken.USED;
        };
    }

    private Taken only(Sample sample) {
        if (trace.isEmpty()) {
            return replace(sample);
        }
        boolean same = dispute.isEmpty() && sum.compareTo(sample.value()) == 0;
        return same ? Taken.EQUAL : Taken.DIFFERENT;
    }

    private Taken replace(Sample sample) {
        trace.only(sample);
        sum = sample.value();
        weights = sample.weight();
        quality = sample.quality();
        return Taken.USED;
    }

    private Taken plus(Sample sample, BigDecimal amount) {
        trace.add(sample);
        sum = sum.add(amount);
        if (recipe.isWeighted()) {
            weights = weights.add(sample.weight());
        }
        quality = quality.worst(sample.quality());
        return Taken.USED;
    }

    /** The line that came first: where a later one contradicts it, both are named. */
    Trace trace() {
        return trace;
    }

    /** Which rows contradict each other, the first pair; empty where none do. */
    Optional<String> dispute() {
        return dispute;
    }

    void dispute(String rows) {
        dispute = dispute.or(() -> Optional.of(rows));
    }

    /** Whether its rows say the year to date. */
    boolean isCumulative() {
        return recipe.cumulative();
    }

    /** What its rows come to; asked once, because it ends the checksum. */
    Total total(Provenance.Kind kind) {
        return new Total(
                amount(), weights, quality, trace.provenance(kind, columns).text());
    }

    private BigDecimal amount() {
        return switch (recipe.measure().rows()) {
            case COUNT -> BigDecimal.valueOf(trace.rows());
            case AVERAGE -> sum.divide(BigDecimal.valueOf(trace.rows()), MathContext.DECIMAL128);
            default -> sum;
        };
    }

    Reading reading(Total total) {
        return total.reading(recipe.measure().rows(), recipe.times());
    }
}
