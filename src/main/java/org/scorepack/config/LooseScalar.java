package org.scorepack.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Unquoted words that some YAML readers take for something else: {@code NO} for false, {@code 012} for ten, {@code 12:30}
 * for 750 (YAML 1.1).
 */
final class LooseScalar {

    /** What this program takes as a number. */
    static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private static final Set<String> TRUTH = Set.of("yes", "no", "on", "off", "true", "false");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0o?[0-7_]+");
    private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9_]+(\\.[0-9]*)?");
    private static final Pattern SIXTIES = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9]*)?");
    private static final Pattern OTHER_NUMBER = Pattern.compile("[-+]?(0x[0-9a-fA-F_]+|0b[01_]+"
            + "|([0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?"
            + "|\\.(inf|Inf|INF|nan|NaN|NAN))");
    private static final Pattern HAS_DIGIT = Pattern.compile(".*[0-9].*|.*\\.(inf|nan)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

    private LooseScalar() {}

    /** What other readers make of an unquoted word; empty where all agree on a text, a number, true or false. */
    static Optional<String> otherReading(Node.Scalar scalar) {
        String text = scalar.text();
        if (!scalar.plain() || text.equals("true") || text.equals("false") || text.length() > 40) {
            return Optional.empty();
        }
        if (TRUTH.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of("true or false");
        }
        if (!HAS_DIGIT.matcher(text).matches() || NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        if (OCTAL.matcher(text).matches()) {
            return Optional.of("an octal number");
        }
        if (SIXTIES.matcher(text).matches()) {
            return Optional.of("a number to the base of 60");
        }
        return LEADING_ZERO.matcher(text).matches()
                        || OTHER_NUMBER.matcher(text).matches()
                ? Optional.of("a number")
                : Optional.empty();
    }

    /** Whether an unquoted word is a number, a truth value or a date to other readers, so that it cannot be an id. */
    static Optional<String> asId(Node.Scalar scalar) {
        if (!scalar.plain()) {
            return Optional.empty();
        }
        String text = scalar.text();
        if (NUMBER.matcher(text).matches()) {
            return Optional.of("a number");
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of("true or false");
        }
        return DATE.matcher(text).matches() ? Optional.of("a date") : otherReading(scalar);
    }
}
