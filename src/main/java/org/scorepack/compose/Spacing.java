package org.scorepack.compose;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spaces beside signs, as a language wants them: French has a narrow one that does not break before {@code ; : ! ? %} and inside
 * its quotes (CLDR, fr). The texts are written with ordinary spaces, which an editor shows.
 */
final class Spacing {

    /** U+202F. */
    private static final String NARROW = "\u202f";

    private final Pattern before;
    private final Pattern after;

    private Spacing(String before, String after) {
        this.before = Pattern.compile(" (?=" + anyOf(before) + ")");
        this.after = Pattern.compile("(?<=" + anyOf(after) + ") ");
    }

    /** Nothing, where a language names no sign. */
    private static String anyOf(String signs) {
        return signs.isEmpty() ? "(?!)" : "[" + Pattern.quote(signs) + "]";
    }

    /** What the texts of a language say of it themselves: {@code space.narrow-before}, {@code space.narrow-after}. */
    static Spacing of(Map<String, String> texts) {
        return new Spacing(texts.getOrDefault("space.narrow-before", ""), texts.getOrDefault("space.narrow-after", ""));
    }

    /** Whether a key holds signs rather than a text. */
    static boolean isRule(String key) {
        return key.startsWith("space.");
    }

    String in(String text) {
        return after.matcher(before.matcher(text).replaceAll(NARROW)).replaceAll(NARROW);
    }
}
