package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Signal;

/**
 * A chart as a value: what it shows, in final characters; nothing about how it is drawn.
 *
 * <p>Values are doubles for drawing only; whatever is read is text.
 */
public sealed interface Chart {

    /** Unique in the pack; made of department, metric and kind. */
    String id();

    /** States the message and the numbers for those who cannot see it. */
    String alt();

    /**
     * The last 24 months without axes, with the usual range.
     *
     * @param values oldest first; empty = missing, a gap in the line
     * @param low lower end of the usual range; empty = none known
     * @param high upper end
     */
    record Spark(String id, String alt, List<Optional<Double>> values, Optional<Double> low, Optional<Double> high)
            implements Chart {

        public Spark {
            values = List.copyOf(values);
        }
    }

    /**
     * A process chart: values by month, usual range, average, target path, points that stand out.
     *
     * @param title three parts: who, what in which unit, when
     * @param points oldest first
     * @param rangeLabel "usual range 89.8 to 99.4"; empty where no range is known
     * @param targetLabel "target 95 %"
     * @param notes sentences below the drawing: since when and why its range begins anew
     */
    record Process(
            String id,
            String alt,
            Title title,
            List<Point> points,
            String rangeLabel,
            String targetLabel,
            List<String> notes)
            implements Chart {

        public Process {
            points = List.copyOf(points);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Actual against target by month, with last year where known.
     *
     * @param points oldest first
     */
    record Columns(String id, String alt, Title title, List<Column> points) implements Chart {

        public Columns {
            points = List.copyOf(points);
        }
    }

    /**
     * Where a year is heading, on a scale of its own that begins at zero. Each value empty = not known.
     *
     * @param toDate the year so far
     * @param heading where it lands, as we work it out
     * @param low80 in four of five cases it is not below
     * @param high80 and not above
     * @param low95 in nineteen of twenty cases it is not below
     * @param high95 and not above
     * @param targetOriginal what was promised first, where it differs
     * @param owner what the owner has signed
     */
    record Landing(
            String id,
            String alt,
            Optional<Double> toDate,
            Optional<Double> heading,
            Optional<Double> low80,
            Optional<Double> high80,
            Optional<Double> low95,
            Optional<Double> high95,
            Optional<Double> target,
            Optional<Double> targetOriginal,
            Optional<Double> owner)
            implements Chart {}

    /** Who, what in which unit, when. */
    record Title(String who, String what, String when) {}

    /**
     * A month of a process chart.
     *
     * @param label of the month, short: "Oct"; the year where it begins
     * @param value empty = missing
     * @param text printed value where the point is labelled; empty = no label
     * @param low usual range at this month; empty = none
     * @param centre average, or target path plus average gap
     * @param target empty = none
     * @param change whether the point stands out, and which way
     */
    record Point(
            String label,
            Optional<Double> value,
            String text,
            Optional<Double> low,
            Optional<Double> centre,
            Optional<Double> high,
            Optional<Double> target,
            Signal.Change change) {}

    /** A month of a column chart; texts are empty where nothing is printed. */
    record Column(
            String label,
            Optional<Double> actual,
            String actualText,
            Optional<Double> target,
            Optional<Double> lastYear,
            Optional<Double> gap,
            String gapText,
            boolean adverse) {}
}
