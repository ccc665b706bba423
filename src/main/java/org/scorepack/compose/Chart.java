package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

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
     * @param ranges the usual range of each month, among the values; empty = none known
     */
    record Spark(String id, String alt, List<Optional<Double>> values, List<Optional<Band>> ranges) implements Chart {

        public Spark {
            values = List.copyOf(values);
            ranges = List.copyOf(ranges);
        }
    }

    /** A usual range: its lower and its upper end. */
    record Band(double low, double high) {}

    /**
     * A chart with a scale of values: charts of one unit on a page share one (IBCS).
     */
    sealed interface Scaled extends Chart {

        /** Sentences above the drawing: what is asked about its range, on which scale it is drawn. */
        List<String> notes();

        /** What the height without the names of the months stands for; empty = as much as its own values need. */
        Optional<Double> span();

        /** The same on a scale of that span, which is at least what it needs, with more notes. */
        Scaled onScale(double common, List<String> more);
    }

    /**
     * A process chart: values by month, usual range, average, target path, points that stand out.
     *
     * @param title three parts: who, what in which unit, when
     * @param points oldest first
     * @param rangeLabel "usual range 89.8 to 99.4"; empty where no range is known
     * @param targetLabel "target 95 %"
     * @param marks what happened between the months, oldest first
     */
    record Process(
            String id,
            String alt,
            Title title,
            List<Point> points,
            String rangeLabel,
            String targetLabel,
            List<Mark> marks,
            List<String> notes,
            Optional<Double> span)
            implements Scaled {

        public Process {
            points = List.copyOf(points);
            marks = List.copyOf(marks);
            notes = List.copyOf(notes);
        }

        @Override
        public Process onScale(double common, List<String> more) {
            return new Process(
                    id,
                    alt,
                    title,
                    points,
                    rangeLabel,
                    targetLabel,
                    marks,
                    Stream.concat(notes.stream(), more.stream()).toList(),
                    Optional.of(common));
        }
    }

    /**
     * Something that happened before a point of a process chart and after the one before it.
     *
     * @param before index of the point
     * @param label "new supplier of castings"
     * @param anew whether the usual range begins anew there
     */
    record Mark(int before, String label, boolean anew) {}

    /**
     * Actual against target by month, with last year where known.
     *
     * @param points oldest first
     */
    record Columns(String id, String alt, Title title, List<Column> points, List<String> notes, Optional<Double> span)
            implements Scaled {

        public Columns {
            points = List.copyOf(points);
            notes = List.copyOf(notes);
        }

        /** On a scale of its own, without notes. */
        public Columns(String id, String alt, Title title, List<Column> points) {
            this(id, alt, title, points, List.of(), Optional.empty());
        }

        @Override
        public Columns onScale(double common, List<String> more) {
            return new Columns(
                    id,
                    alt,
                    title,
                    points,
                    Stream.concat(notes.stream(), more.stream()).toList(),
                    Optional.of(common));
        }
    }

    /**
     * A value among what is on target, just off and off, with the target as a stroke across (Few, bullet graph). Each value empty = not known.
     *
     * @param value what happened
     * @param target what was promised; for a band its upper end
     * @param low lower end of a band
     * @param zones from the least to the greatest value of the scale, without holes
     * @param fromZero whether the scale begins at zero, so that a bar may be drawn; else a dot
     */
    record Bullet(
            String id,
            String alt,
            Optional<Double> value,
            Optional<Double> target,
            Optional<Double> low,
            List<Zone> zones,
            boolean fromZero)
            implements Chart {

        public Bullet {
            zones = List.copyOf(zones);
        }
    }

    /** A stretch of a bullet graph's scale on which a value has this status. */
    record Zone(double from, double to, Status status) {}

    /**
     * From the target to the actual, by what made the gap between them. Its scale is one of gaps and begins at zero, the target:
     * small gaps of large values stay visible, and no axis is cut.
     *
     * @param overTime whether the steps are months, from left to right; else parts, below each other
     * @param start the target
     * @param steps what each contributed, in order; they add up to the gap
     * @param gap all steps together
     * @param end the actual
     * @param fromNought whether the target is nought: gaps are then values, and the actual may be drawn as long as it is
     * @param notes sentences above the drawing
     */
    record Bridge(
            String id,
            String alt,
            Title title,
            boolean overTime,
            Total start,
            List<Step> steps,
            Step gap,
            Total end,
            boolean fromNought,
            List<String> notes)
            implements Chart {

        public Bridge {
            steps = List.copyOf(steps);
            notes = List.copyOf(notes);
        }
    }

    /** An end of a bridge: its name, its value as printed. */
    record Total(String label, String text) {}

    /** A step of a bridge: its name, its size, the same as printed, and whether it is for the worse. */
    record Step(String label, double value, String text, boolean adverse) {}

    /**
     * The same measure of several departments, beside each other on one scale.
     *
     * @param panels in the order of the organisation
     * @param axis what all of them reach over; empty where there are no values
     * @param notes whose months are left empty for want of an exchange rate
     */
    record Multiples(String id, String alt, Title title, List<Panel> panels, Optional<Axis> axis, List<String> notes)
            implements Chart {

        public Multiples {
            panels = List.copyOf(panels);
            notes = List.copyOf(notes);
        }
    }

    /** The ends of a scale that several drawings share, each with its value as printed. */
    record Axis(double from, String fromText, double to, String toText) {}

    /**
     * One department of small multiples.
     *
     * @param values oldest first; empty = missing, a gap in the line
     * @param text the last value as printed, or that it is missing
     * @param target of the last month; empty = none
     */
    record Panel(String name, List<Optional<Double>> values, String text, Optional<Double> target) {

        public Panel {
            values = List.copyOf(values);
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
            Signal.Change change) {

        /** All values at this month. */
        public Stream<Double> drawn() {
            return Stream.of(value, low, centre, high, target).flatMap(Optional::stream);
        }
    }

    /**
     * A month of a column chart; texts are empty where nothing is printed.
     *
     * @param gap to the target, in the metric's unit
     * @param relative the same in per cent of the target; empty where that would mean nothing
     */
    record Column(
            String label,
            Optional<Double> actual,
            String actualText,
            Optional<Double> target,
            Optional<Double> lastYear,
            Optional<Double> gap,
            String gapText,
            Optional<Double> relative,
            String relativeText,
            boolean adverse) {}
}
