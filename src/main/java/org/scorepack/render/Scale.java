package org.scorepack.render;

import java.util.Collections;
import java.util.List;

/** Values to places: {@code from} stands at {@code start}, {@code to} at {@code end}. */
record Scale(double from, double to, double start, double end) {

    /** From the least to the greatest value; alike values stand in the middle. */
    static Scale of(List<Double> values, double start, double end) {
        double low = Collections.min(values);
        double high = Collections.max(values);
        return low == high ? new Scale(low - 1, high + 1, start, end) : new Scale(low, high, start, end);
    }

    /** How long so much is drawn. */
    double length(double value) {
        return Math.abs(value / (to - from) * (end - start));
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }
}
