package org.scorepack.extract;

import java.util.Locale;
import org.scorepack.config.NumberStyle;

/** Characters by a name that can be seen: what does not belong into a number, and what to declare if it does. */
final class Signs {

    private Signs() {}

    /** {@code 'x'}, {@code a no-break space (U+00A0)}. */
    static String name(int sign) {
        return switch (sign) {
            case 0xA0 -> "a no-break space (U+00A0)";
            case 0x202F -> "a narrow no-break space (U+202F)";
            case ' ' -> "a blank";
            case 0x2212 -> "a typographic minus (U+2212)";
            case 0x2013 -> "a dash (U+2013)";
            default ->
                sign > ' ' && sign < 0x7F
                        ? "'" + Character.toString(sign) + "'"
                        : String.format(Locale.ROOT, "a character that is no ASCII digit (U+%04X)", sign);
        };
    }

    /** What to declare where the sign is meant. */
    static String hint(int sign, NumberStyle style) {
        return switch (sign) {
            case ',', '.' ->
                sign == style.decimal()
                        ? " a second time"
                        : " which is not the declared decimal sign (`decimal: \"" + Character.toString(sign)
                                + "\"` or `group: \"" + Character.toString(sign)
                                + "\"` under `numbers` would allow it)";
            case '(', ')' -> " (`sign: parentheses` under `numbers` would allow it)";
            case '-' ->
                " in a place where `sign: " + style.sign().name().toLowerCase(Locale.ROOT) + "` does not allow it";
            case 'e', 'E' -> style.exponent() ? "" : " (`exponent: true` under `numbers` would allow it)";
            case '%', '$', 0x20AC, 0xA3 -> " (`strip` under `numbers` would allow it)";
            default -> "";
        };
    }
}
