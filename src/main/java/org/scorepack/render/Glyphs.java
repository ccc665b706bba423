package org.scorepack.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which characters of a text can be shown. What cannot is named in the text, {@code [U+4E2D]}, never dropped or printed
 * as something else. One per document: it remembers what it had to name.
 */
final class Glyphs {

    private static final int AROUND = 30;

    private final IntPredicate covered;
    private final Map<Integer, String> named = new LinkedHashMap<>();

    /** @param covered whether a font of the document has the character */
    Glyphs(IntPredicate covered) {
        this.covered = covered;
    }

    /** The text with control and direction characters named, which would break the file or turn the line around. */
    static String visible(String text) {
        return replace(text, Glyphs::isUnsafe);
    }

    /** The text, or markup, with every character named that no font has. */
    String printable(String text) {
        IntPredicate missing = code -> code > '~' && !covered.test(code);
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (missing.test(text.codePointAt(at))) {
                named.putIfAbsent(text.codePointAt(at), around(text, at));
            }
        }
        return replace(text, missing);
    }

    /** The words that a character stands among, without the markup around them. */
    private static String around(String text, int at) {
        int from = Math.max(text.lastIndexOf('>', at), text.lastIndexOf('"', at)) + 1;
        int until = at;
        while (until < text.length() && "<\"".indexOf(text.charAt(until)) < 0) {
            until++;
        }
        int first = Math.max(from, text.offsetByCodePoints(at, -Math.min(AROUND, text.codePointCount(from, at))));
        int last = Math.min(until, text.offsetByCodePoints(at, Math.min(AROUND, text.codePointCount(at, until))));
        return text.substring(first, last).strip();
    }

    List<String> warnings(String file) {
        return named.entrySet().stream()
                .map(missing -> file + ": no font has " + name(missing.getKey()) + " of '" + missing.getValue()
                        + "', printed by its number")
                .toList();
    }

    private static String replace(String text, IntPredicate name) {
        if (text.codePoints().noneMatch(name)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(code -> out.append(name.test(code) ? "[" + name(code) + "]" : Character.toString(code)));
        return out.toString();
    }

    private static boolean isUnsafe(int code) {
        return (Character.isISOControl(code) && code != '\n' && code != '\t')
                || (code >= 0x202A && code <= 0x202E)
                || (code >= 0x2066 && code <= 0x2069)
                || code == 0x200E
                || code == 0x200F
                || (code >= 0xD800 && code <= 0xDFFF)
                || (code & 0xFFFE) == 0xFFFE;
    }

    private static String name(int code) {
        return String.format(Locale.ROOT, "U+%04X", code);
    }
}
