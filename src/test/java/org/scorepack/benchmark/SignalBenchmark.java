package org.scorepack.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.scorepack.assess.SignalRules;
import org.scorepack.assess.XmrChart;
import org.scorepack.scorecard.ProcessSettings.RuleSet;

/**
 * How often each rule set is wrong about a stable metric, and how soon it finds a shift: simulated with the program's own charts, and
 * set beside what {@code src/docs/rules.md} 3.3 says. Every pack recomputes its limits from all months so far and looks at the
 * latest one; the first pack has 24 months of history.
 */
class SignalBenchmark {

    private static final int HISTORY = 24;
    private static final int YEAR = 12;
    private static final int SERIES = 20_000;
    private static final double SHIFT = 1.5;
    private static final double CORRELATION = 0.3;
    private static final double SKEW = 0.5;
    private static final long SEED = 20261031;

    /** What rules.md says: false flags a year (independent, correlated, skewed), power in per cent within 6 and 12 months. */
    private record Expected(RuleSet rules, double independent, double correlated, double skewed, int six, int twelve) {}

    private static final List<Expected> EXPECTED = List.of(
            new Expected(RuleSet.R1, 0.08, 0.21, 0.31, 28, 39),
            new Expected(RuleSet.BSC8, 0.14, 0.52, 0.45, 46, 75),
            new Expected(RuleSet.MDC, 0.21, 0.69, 0.56, 52, 82),
            new Expected(RuleSet.WECO, 0.21, 0.82, 0.56, 62, 86));

    private enum Noise {
        INDEPENDENT,
        CORRELATED,
        SKEWED
    }

    /** A mean over many series, and how far chance may have moved it. */
    private record Measured(double mean, double error) {

        static Measured of(double sum, double squares, int count) {
            double mean = sum / count;
            return new Measured(mean, Math.sqrt(Math.max(0, squares / count - mean * mean) / count));
        }
    }

    /** What was measured beside what the rules say. */
    private record Cell(String what, Measured measured, double said) {

        /** Within three standard errors and half a unit of the last digit that the rules print. */
        boolean agrees() {
            return Math.abs(measured.mean() - said) <= 3 * measured.error() + 0.005;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "  %-21s %.3f ±%.3f (rules.md: %.2f)", what, measured.mean(), measured.error(), said);
        }
    }

    @ParameterizedTest
    @FieldSource("EXPECTED")
    void wrong_as_often_and_as_quick_to_see_as_the_rules_say(Expected expected) {
        RuleSet rules = expected.rules();
        List<Cell> cells = List.of(
                new Cell("false flags a year", falseFlags(rules, Noise.INDEPENDENT, SERIES), expected.independent()),
                new Cell("the same, correlated", falseFlags(rules, Noise.CORRELATED, SERIES), expected.correlated()),
                new Cell("the same, skewed", falseFlags(rules, Noise.SKEWED, SERIES), expected.skewed()),
                new Cell("power, 6 months", power(rules, SERIES, 6), expected.six() / 100.0),
                new Cell("power, 12 months", power(rules, SERIES, YEAR), expected.twelve() / 100.0));
        System.out.printf(Locale.ROOT, "%s: %,d series a cell, seed %d%n", rules, SERIES, SEED);
        cells.forEach(System.out::println);
        assertThat(cells).allMatch(Cell::agrees);
    }

    private static Measured falseFlags(RuleSet rules, Noise noise, int series) {
        Random random = new Random(SEED);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < series; i++) {
            double[] points = points(random, noise);
            int flags = 0;
            for (int months = HISTORY + 1; months <= HISTORY + YEAR; months++) {
                flags += isFlagged(points, months, rules) ? 1 : 0;
            }
            sum += flags;
            squares += (double) flags * flags;
        }
        return Measured.of(sum, squares, series);
    }

    /** The share of series whose shift is flagged, on the side it went to, in one of the packs after it. */
    private static Measured power(RuleSet rules, int series, int packs) {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < series; i++) {
            double[] points = points(random, Noise.INDEPENDENT);
            for (int month = HISTORY; month < points.length; month++) {
                points[month] += SHIFT;
            }
            boolean flagged = false;
            for (int months = HISTORY + 1; months <= HISTORY + packs && !flagged; months++) {
                flagged = isFlagged(points, months, rules);
            }
            found += flagged ? 1 : 0;
        }
        return Measured.of(found, found, series);
    }

    private static boolean isFlagged(double[] points, int months, RuleSet rules) {
        double[] known = Arrays.copyOf(points, months);
        List<Optional<SignalRules.Flag>> flags =
                SignalRules.flags(known, XmrChart.of(known, XmrChart.screening(rules)), rules);
        return flags.get(months - 1).isPresent();
    }

    private static double[] points(Random random, Noise noise) {
        double[] points = new double[HISTORY + YEAR];
        double before = random.nextGaussian();
        for (int i = 0; i < points.length; i++) {
            double now = random.nextGaussian();
            if (noise == Noise.CORRELATED) {
                now = CORRELATION * before + Math.sqrt(1 - CORRELATION * CORRELATION) * now;
                before = now;
            }
            points[i] = noise == Noise.SKEWED ? Math.exp(SKEW * now) : now;
        }
        return points;
    }
}
