package org.scorepack.render;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How well a colour stands out from another one: WCAG 2.2, 1.4.3. */
final class Contrast {

    /** What text needs. */
    static final double TEXT = 4.5;

    /** Steps of lightness between black and white. */
    private static final int STEPS = 1_000;

    private Contrast() {}

    /** From 1, no contrast at all, to 21. */
    static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** As messages say it: cut, so that what is too little never looks like enough. */
    static String shown(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(1, RoundingMode.DOWN) + ":1";
    }

    /** The colour of the same hue and saturation that is wanted, with as little change of lightness as can be. */
    static Optional<Color> nearest(Color colour, Predicate<Color> wanted) {
        double lightness = lightness(colour);
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> step / (double) STEPS)
                .sorted(Comparator.comparingDouble((Double other) -> Math.abs(other - lightness))
                        .thenComparing(Comparator.naturalOrder()))
                .map(other -> other == lightness ? colour : withLightness(colour, other))
                .filter(wanted)
                .findFirst();
    }

    /** Half of the strongest and the weakest part: the L of HSL. */
    private static double lightness(Color colour) {
        int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return (most + least) / 510.0;
    }

    /** HSL with another L: towards black or white, grey stays grey. */
    private static Color withLightness(Color colour, double lightness) {
        double before = lightness(colour);
        double room = 1 - Math.abs(2 * before - 1);
        double factor = room == 0 ? 0 : (1 - Math.abs(2 * lightness - 1)) / room;
        return new Color(
                part(colour.getRed(), before, factor, lightness),
                part(colour.getGreen(), before, factor, lightness),
                part(colour.getBlue(), before, factor, lightness));
    }

    private static int part(int part, double before, double factor, double after) {
        double value = (part / 255.0 - before) * factor + after;
        return (int) Math.max(0, Math.min(255, Math.round(value * 255)));
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    /** The same on every machine: {@code StrictMath}. */
    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
}
