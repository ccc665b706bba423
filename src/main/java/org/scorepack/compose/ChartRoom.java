package org.scorepack.compose;

/**
 * How a chart's height, without the names of the months, is shared between its values and what is written around them: what
 * charts need of a common scale is reckoned with the same shares as they are drawn with.
 */
public final class ChartRoom {

    /** Kept free beyond the values, as a share of their span. */
    public static final double AIR = 0.16;

    /** Share of the height that the words of one mark take at most. */
    public static final double MARK = 0.09;

    /** Share of the height that the gaps above columns take at most. */
    public static final double GAPS = 0.34;

    /** Share of the height that gaps and, above them, pins take at most. */
    public static final double PINS = 0.54;

    private ChartRoom() {}
}
