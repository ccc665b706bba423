package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as characters: rounded once, HALF_UP, with a real minus, grouping and decimal sign of the pack's language
 * ({@code rules.md} 1.2 and 6.5). The signs come from the words, not from the JVM, whose data differs by version.
 *
 * @param decimalSign between units and tenths
 * @param groupSign between thousands
 */
record NumberText(String decimalSign, String groupSign) {

    /** U+2212. */
    static final String MINUS = "\u2212";

    /** U+00A0, between a number and its unit. */
    static final String NBSP = "\u00a0";

    private static final int GROUP = 3;

    static NumberText of(Wording words) {
        return new NumberText(words.say("number.decimal"), words.say("number.group"));
    }

    /** {@code 48,213}, {@code −3.8}; a value that rounds to zero has no sign. */
    String plain(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + digits(rounded.abs().toPlainString());
    }

    /** {@code +80}, {@code −3.8}, {@code 0.0}. */
    String signed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + plain(value, decimals);
    }

    /** As {@link #plain}, a whole number without its zeros: "95" for 95.0, but "2.20". Targets in sentences. */
    String brief(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return plain(rounded, rounded.stripTrailingZeros().scale() <= 0 ? 0 : decimals);
    }

    /** An end of a range, as {@link #plain}; zero is a border that nothing crosses, and has no decimals: "0 to 0.6". */
    String end(BigDecimal value, int decimals) {
        return plain(value, isZero(value, decimals) ? 0 : decimals);
    }

    /** An end of a range of changes, as {@link #signed}: "−0.4 to 0". */
    String signedEnd(BigDecimal value, int decimals) {
        return signed(value, isZero(value, decimals) ? 0 : decimals);
    }

    private static boolean isZero(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    }

    private String digits(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < whole.length(); at++) {
            if (at > 0 && (whole.length() - at) % GROUP == 0) {
                text.append(groupSign);
            }
            text.append(whole.charAt(at));
        }
        return point < 0
                ? text.toString()
                : text.append(decimalSign).append(plain.substring(point + 1)).toString();
    }
}
