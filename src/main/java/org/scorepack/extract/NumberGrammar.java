package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.NumberStyle;

/**
 * What is a number: ASCII digits with at most 18 before and 18 after the decimal sign, 40 characters in all, and of
 * everything else only what the source declares ({@code reliability.md} 5). Nothing is guessed.
 *
 * <p>A leading zero may be left out ({@code .54}), trailing zeros go ({@code 2.70} is {@code 2.7}), minus zero is zero. A
 * group sign counts only between groups of three.
 */
final class NumberGrammar {

    static final int LONGEST = 40;
    private static final int DIGITS = 18;

    private final NumberStyle style;
    private final List<String> marks;

    NumberGrammar(NumberStyle style) {
        this.style = style;
        this.marks = style.strip().stream()
                .filter(mark -> !mark.isEmpty())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** The number in a cell of a column. */
    BigDecimal read(String cell, String column) throws Refusal {
        String text = blanksOff(cell);
        if (style.nil().contains(text)) {
            return BigDecimal.ZERO;
        }
        Optional<BigDecimal> plain = PlainNumber.read(text, style.decimal());
        if (plain.isPresent()) {
            return plain.get();
        }
        if (text.length() > LONGEST) {
            throw refuse(column, "is longer than " + LONGEST + " characters", text);
        }
        String bare = marksOff(text);
        if (style.nil().contains(bare)) {
            return BigDecimal.ZERO;
        }
        boolean negative = isNegative(bare);
        String unsigned = negative ? marksOff(signOff(bare)) : bare;
        BigDecimal size = new Digits(unsigned, text, column).read();
        return NumberGrammar.plain(negative ? size.negate() : size);
    }

    /** The same number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean isNegative(String text) {
        return text.length() > 1
                && switch (style.sign()) {
                    case LEADING -> text.charAt(0) == '-';
                    case TRAILING -> text.charAt(text.length() - 1) == '-';
                    case PARENTHESES -> text.charAt(0) == '(' && text.charAt(text.length() - 1) == ')';
                };
    }

    private String signOff(String text) {
        return blanksOff(
                switch (style.sign()) {
                    case LEADING -> text.substring(1);
                    case TRAILING -> text.substring(0, text.length() - 1);
                    case PARENTHESES -> text.substring(1, text.length() - 1);
                });
    }

    private String marksOff(String text) {
        String rest = text;
        boolean found = true;
        while (found) {
            found = false;
            for (String mark : marks) {
                if (rest.length() > mark.length() && rest.startsWith(mark)) {
                    rest = blanksOff(rest.substring(mark.length()));
                    found = true;
                } else if (rest.length() > mark.length() && rest.endsWith(mark)) {
                    rest = blanksOff(rest.substring(0, rest.length() - mark.length()));
                    found = true;
                }
            }
        }
        return rest;
    }

    private static String blanksOff(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }

    private String example() {
        String digits = "1" + style.group() + "234" + style.decimal() + "5";
        return switch (style.sign()) {
            case LEADING -> "-" + digits;
            case TRAILING -> digits + "-";
            case PARENTHESES -> "(" + digits + ")";
        };
    }

    private Refusal refuse(String column, String why, String raw) {
        return new Refusal("not-a-number", column, why + "; expected a number such as " + example(), raw);
    }

    /** The digits of one cell, read from left to right. */
    private final class Digits {
        private final String text;
        private final String raw;
        private final String column;
        private final StringBuilder whole = new StringBuilder();
        private final StringBuilder fraction = new StringBuilder();
        private int at;

        Digits(String text, String raw, String column) {
            this.text = text;
            this.raw = raw;
            this.column = column;
        }

        BigDecimal read() throws Refusal {
            wholePart();
            if (at < text.length() && text.charAt(at) == style.decimal()) {
                at++;
                digits(fraction);
                if (fraction.isEmpty()) {
                    throw refuse(column, "has no digit after the decimal sign", raw);
                }
            }
            if (whole.isEmpty() && fraction.isEmpty()) {
                throw unexpected();
            }
            int power = exponent();
            if (at < text.length()) {
                throw unexpected();
            }
            return inRange(power);
        }

        private void wholePart() throws Refusal {
            digits(whole);
            String group = style.group();
            int first = whole.length();
            if (group.isEmpty() || !text.startsWith(group, at) || first == 0) {
                return;
            }
            boolean proper = first <= 3;
            while (text.startsWith(group, at)) {
                at += group.length();
                int before = whole.length();
                digits(whole);
                proper &= whole.length() - before == 3;
            }
            if (!proper) {
                throw refuse(column, "has group signs that do not stand between groups of three digits", raw);
            }
        }

        private void digits(StringBuilder into) {
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                into.append(text.charAt(at++));
            }
        }

        private int exponent() throws Refusal {
            if (!style.exponent() || at >= text.length() || "eE".indexOf(text.charAt(at)) < 0) {
                return 0;
            }
            at++;
            boolean down = at < text.length() && text.charAt(at) == '-';
            if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            StringBuilder power = new StringBuilder();
            digits(power);
            if (power.isEmpty() || power.length() > 2) {
                throw refuse(column, "has an exponent of " + power.length() + " digits", raw);
            }
            int size = Integer.parseInt(power.toString());
            return down ? -size : size;
        }

        private BigDecimal inRange(int power) throws Refusal {
            if (whole.length() > LONGEST || fraction.length() > DIGITS) {
                throw refuse(column, "has " + fraction.length() + " digits after the decimal sign, of at most 18", raw);
            }
            BigDecimal number =
                    plain(new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + (fraction.isEmpty() ? "0" : fraction))
                            .scaleByPowerOfTen(power));
            int before = number.precision() - number.scale();
            if (before > DIGITS || whole.length() > DIGITS || number.scale() > DIGITS) {
                throw refuse(column, "has more than 18 digits before or after the decimal sign", raw);
            }
            return number;
        }

        private Refusal unexpected() {
            if (at >= text.length()) {
                return refuse(column, text.isEmpty() ? "is empty but for signs" : "has no digit", raw);
            }
            int sign = text.codePointAt(at);
            String shown = "has " + Signs.name(sign);
            return refuse(column, shown + Signs.hint(sign, style), raw);
        }
    }
}
