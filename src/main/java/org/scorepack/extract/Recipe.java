package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Measure.Term;

/**
 * What the rows of one feed make of one metric: which columns, and how the rows of one period become one value.
 *
 * @param side what the value is added to, where the metric's columns stand in several feeds; empty = it is the figure
 * @param measure only columns of this feed
 * @param zeroMissing whether 0 means: no value
 * @param times factor of a ratio
 * @param byWeek whether rows that tell a week make a figure of that week
 * @param cumulative whether rows say the year to date
 * @param termColumns the columns of all terms in order, {@link #CELL} included
 */
record Recipe(
        Scenario scenario,
        Basis basis,
        Optional<Part.Side> side,
        Measure measure,
        boolean zeroMissing,
        BigDecimal times,
        boolean byWeek,
        boolean cumulative,
        List<String> termColumns) {

    Recipe(
            Scenario scenario,
            Basis basis,
            Optional<Part.Side> side,
            Measure measure,
            boolean zeroMissing,
            BigDecimal times) {
        this(scenario, basis, side, measure, zeroMissing, times, false, false, termColumns(measure));
    }

    /** The column that stands for the cell of the period, where periods stand in the header. */
    static final String CELL = "{period}";

    /**
     * The recipes of a measure for one feed: the whole of it where all columns are there, else one for each side that the
     * feed has columns of.
     *
     * @param feed whose rows are read
     * @param own feed that the metric names, to which columns without a feed belong
     */
    static List<Recipe> of(
            String feed,
            String own,
            Scenario scenario,
            Basis basis,
            Measure measure,
            boolean zeroMissing,
            BigDecimal times) {
        if (!isJoined(measure, own)) {
            return own.equals(feed)
                    ? List.of(new Recipe(scenario, basis, Optional.empty(), measure, zeroMissing, times))
                    : List.of();
        }
        List<Recipe> recipes = new ArrayList<>();
        for (Part.Side side : Part.Side.values()) {
            List<Term> terms = terms(measure, side).stream()
                    .filter(term -> term.feed().orElse(own).equals(feed))
                    .toList();
            if (!terms.isEmpty()) {
                Rows rows = side == Part.Side.VALUE ? measure.rows() : Rows.SUM;
                Measure share = new Measure(
                        rows,
                        terms,
                        List.of(),
                        List.of(),
                        measure.weight(),
                        measure.emptyIsZero(),
                        measure.cumulative());
                recipes.add(new Recipe(scenario, basis, Optional.of(side), share, zeroMissing, times));
            }
        }
        return recipes;
    }

    /** The same for a weekly metric. */
    Recipe weekly() {
        return new Recipe(scenario, basis, side, measure, zeroMissing, times, true, cumulative, termColumns);
    }

    /** The same of columns that hold the year to date. */
    Recipe toDate() {
        return new Recipe(scenario, basis, side, measure, zeroMissing, times, byWeek, true, termColumns);
    }

    /** Whether rows are divided by their weights or denominators at the end. */
    boolean isWeighted() {
        return measure.rows() == Rows.RATIO || measure.rows() == Rows.WEIGHTED;
    }

    /** Whether columns of other feeds than the metric's own go in. */
    static boolean isJoined(Measure measure, String own) {
        return Stream.of(measure.value(), measure.numerator(), measure.denominator())
                .flatMap(List::stream)
                .anyMatch(term -> !term.feed().orElse(own).equals(own));
    }

    static List<Term> terms(Measure measure, Part.Side side) {
        return switch (side) {
            case VALUE -> measure.value();
            case NUMERATOR -> measure.numerator();
            case DENOMINATOR -> measure.denominator();
        };
    }

    /** The columns that a row must have; not {@link #CELL}. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(termColumns);
        columns.remove(CELL);
        return columns;
    }

    private static List<String> termColumns(Measure measure) {
        return Stream.of(
                        measure.value(),
                        measure.numerator(),
                        measure.denominator(),
                        measure.weight().map(List::of).orElse(List.of()))
                .flatMap(List::stream)
                .map(Term::column)
                .toList();
    }

    /**
     * The columns as provenance names them: {@code attendances-breaches/attendances}.
     *
     * @param cell what {@link #CELL} stands for
     */
    String columnText(String cell) {
        return columnText(cell, column -> column);
    }

    /**
     * The same with other names for the columns.
     *
     * @param names what a column is called
     */
    String columnText(String cell, UnaryOperator<String> names) {
        if (measure.rows() == Rows.RATIO) {
            return text(measure.numerator(), cell, names) + "/" + text(measure.denominator(), cell, names);
        }
        return text(measure.value(), cell, names)
                + measure.weight()
                        .map(weight -> "*" + names.apply(weight.column()))
                        .orElse("");
    }

    private static String text(List<Term> terms, String cell, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(term.negative() ? "-" : text.isEmpty() ? "" : "+")
                    .append(names.apply(term.column().equals(CELL) ? cell : term.column()));
        }
        return text.toString();
    }
}
