package org.scorepack.extract;

import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.Period;
import org.scorepack.figure.FigureId;

/** One figure that a row may go into, and by which recipe. */
final class Target {

    private final FigureId figure;
    private final Recipe recipe;
    private final String cell;
    private @Nullable Accumulator accumulator;

    /**
     * Of a metric in a period.
     *
     * @param cell column of the period, where periods stand in the header
     */
    Target(String department, String metric, Period period, Recipe recipe, String cell) {
        this.figure = new FigureId(department, metric, period, recipe.basis(), recipe.scenario());
        this.recipe = recipe;
        this.cell = cell;
    }

    FigureId figure() {
        return figure;
    }

    Recipe recipe() {
        return recipe;
    }

    String cell() {
        return cell;
    }

    /** What adds it up: there is none before the first row that has a value. */
    Accumulator accumulator(Accumulators all) {
        @Nullable Accumulator known = accumulator;
        if (known == null) {
            known = all.of(figure, recipe, cell);
            accumulator = known;
        }
        return known;
    }
}
