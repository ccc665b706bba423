package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Quality;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Measure.Term;

/**
 * Makes the sample of a row. A row that misses a cell has nothing to say; a ratio with one half missing is refused, because
 * the other half would count alone.
 *
 * @param scale every value times this
 * @param turned rows whose values change their sign; empty = none do
 */
record SampleReader(CellReader cells, BigDecimal scale, Optional<RowCondition> turned) {

    /**
     * Empty where the row has no value.
     *
     * @param cell column of the row's period, where periods stand in the header
     */
    Optional<Sample> read(Row row, Recipe recipe, String cell, String file, Quality quality) throws Refusal {
        Measure measure = recipe.measure();
        BigDecimal factor = turned.isPresent() && turned.get().holds(row) ? scale.negate() : scale;
        Optional<BigDecimal> value;
        Optional<BigDecimal> weight = Optional.of(BigDecimal.ONE);
        if (measure.rows() == Rows.COUNT && measure.value().isEmpty()) {
            return Optional.of(new Sample(BigDecimal.ONE, BigDecimal.ONE, List.of(), file, row.line(), quality));
        }
        if (measure.rows() == Rows.RATIO) {
            value = times(factor, sum(row, measure.numerator(), recipe, cell));
            weight = times(factor, sum(row, measure.denominator(), recipe, cell));
        } else {
            value = times(factor, sum(row, measure.value(), recipe, cell));
            if (measure.weight().isPresent()) {
                weight = sum(row, List.of(measure.weight().get()), recipe, cell);
            }
        }
        if (value.isPresent() != weight.isPresent() && measure.rows() == Rows.RATIO) {
            throw new Refusal(
                    "half-a-ratio",
                    recipe.columnText(cell),
                    "has a "
                            + (value.isPresent()
                                    ? "numerator without a denominator"
                                    : "denominator without a numerator"),
                    "");
        }
        if (value.isEmpty()
                || weight.isEmpty()
                || recipe.zeroMissing() && value.get().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Sample(value.get(), weight.get(), used(row, recipe, cell), file, row.line(), quality));
    }

    private static Optional<BigDecimal> times(BigDecimal factor, Optional<BigDecimal> number) {
        return factor.equals(BigDecimal.ONE) ? number : number.map(factor::multiply);
    }

    private Optional<BigDecimal> sum(Row row, List<Term> terms, Recipe recipe, String cell) throws Refusal {
        if (terms.size() == 1 && !terms.get(0).negative()) {
            return cells.number(row, column(terms.get(0).column(), cell));
        }
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Term term : terms) {
            String column = column(term.column(), cell);
            Optional<BigDecimal> number = cells.number(row, column);
            if (number.isPresent()) {
                any = true;
                sum = term.negative() ? sum.subtract(number.get()) : sum.add(number.get());
            } else if (!recipe.measure().emptyIsZero() || !row.shown(column).isEmpty()) {
                return Optional.empty();
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    private static List<String> used(Row row, Recipe recipe, String cell) throws Refusal {
        List<String> columns = recipe.termColumns();
        if (columns.size() == 1) {
            return List.of(row.text(column(columns.get(0), cell)));
        }
        List<String> used = new ArrayList<>(columns.size());
        for (String column : columns) {
            used.add(row.text(column(column, cell)));
        }
        return used;
    }

    private static String column(String named, String cell) {
        return named.equals(Recipe.CELL) ? cell : named;
    }
}
