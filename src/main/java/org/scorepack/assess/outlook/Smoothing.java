package org.scorepack.assess.outlook;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Simple exponential smoothing with the weight and the start that fit best ({@code rules.md} 4.2, step 3).
 *
 * <p>For each weight of a grid the best start follows in closed form: an error at point t depends on it by (1 - weight)^t. The
 * smallest sum of squared errors wins, and of equal ones the smallest weight.
 *
 * @param weight of the newest value, 0.01 to 0.99
 * @param fitted what was expected of each value before it was known
 * @param level after the last value: what is expected of all that follow
 */
public record Smoothing(double weight, double[] fitted, double level) {

    private static final int STEPS = 100;

    static Smoothing of(double[] values) {
        return IntStream.range(1, STEPS)
                .mapToObj(step -> with((double) step / STEPS, values))
                .min(Comparator.comparingDouble(smoothing -> smoothing.squares(values)))
                .orElseThrow();
    }

    private static Smoothing with(double weight, double[] values) {
        double[] fitted = new double[values.length];
        double level = start(weight, values);
        for (int i = 0; i < values.length; i++) {
            fitted[i] = level;
            level += weight * (values[i] - level);
        }
        return new Smoothing(weight, fitted, level);
    }

    private static double start(double weight, double[] values) {
        double level = 0;
        double share = 1;
        double above = 0;
        double below = 0;
        for (double value : values) {
            double error = value - level;
            above += share * error;
            below += share * share;
            level += weight * error;
            share *= 1 - weight;
        }
        return above / below;
    }

    private double squares(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - fitted[i]) * (values[i] - fitted[i]))
                .sum();
    }
}
