package org.scorepack.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Which characters of a text can be shown. What cannot is named in the text, {@code [U+4E2D]}, never dropped or printed
 * as something else. One per document: it remembers what it had to name.
 */
final class Glyphs {

    private final IntPredicate covered;
    private final Set<Integer> named = new LinkedHashSet<>();

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
        return replace(text, code -> {
            boolean missing = code > '~' && !covered.test(code);
            if (missing) {
                named.add(code);
            }
            return missing;
        });
    }

    List<String> warnings(String file) {
        return named.stream()
                .map(code -> file + ": no font has " + name(code) + ", printed by its number")
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
