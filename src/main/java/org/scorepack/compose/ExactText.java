package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.scorepack.scorecard.Unit;

/**
 * Exact values as characters for whoever checks a figure: decimal sign, groups and unit as the pack prints them, with all digits instead
 * of a few thousand. Signs and spaces are those of a keyboard, so that what a terminal shows can be searched and pasted.
 */
public final class ExactText {

    private static final int DIGITS = 12;
    private static final int FEWEST_DECIMALS = 4;

    private final NumberText numbers;
    private final UnitWords units;

    private ExactText(Wording words, Locale locale) {
        this.numbers = NumberText.of(words);
        this.units = new UnitWords(words, locale);
    }

    /** As packs of a language print numbers. */
    public static ExactText in(Locale locale) {
        return new ExactText(Wording.in(locale), locale);
    }

    /** "2,040,000"; thirds and their like have twelve digits, or four decimals where that is more. */
    public String number(BigDecimal value) {
        return typed(numbers.plain(value, decimals(value)));
    }

    /** "2,040,000 EUR", "94.96 %", "13.1 days". */
    public String of(BigDecimal value, Unit unit) {
        return withUnit(number(value), value, unit);
    }

    /** "41.9 to 46.4 %": the unit stands once. */
    public String range(BigDecimal low, BigDecimal high, Unit unit) {
        return number(low) + " to " + of(high, unit);
    }

    /** "-970,970 to +1,553,800 EUR": a range of what values differ by. */
    public String differences(BigDecimal low, BigDecimal high, Unit unit) {
        return typed(numbers.signed(low, decimals(low))) + " to " + difference(high, unit);
    }

    /** What one value differs from another by: "+116,360 EUR", "-3.8 points". */
    public String difference(BigDecimal value, Unit unit) {
        String number = typed(numbers.signed(value, decimals(value)));
        return unit.isPercent() ? typed(units.points(number, value)) : withUnit(number, value, unit);
    }

    private String withUnit(String number, BigDecimal value, Unit unit) {
        return (number + " " + typed(units.of(unit, value))).strip();
    }

    private static int decimals(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int whole = Math.max(0, plain.precision() - plain.scale());
        int shown = Math.min(Math.max(0, plain.scale()), Math.max(FEWEST_DECIMALS, leading(plain) + DIGITS - whole));
        return Math.max(
                0,
                plain.setScale(shown, RoundingMode.HALF_UP).stripTrailingZeros().scale());
    }

    /** Noughts between the decimal sign and the first digit: of a small value as many digits show as of a large one. */
    private static int leading(BigDecimal plain) {
        return plain.signum() == 0 ? 0 : Math.max(0, plain.scale() - plain.precision());
    }

    private static String typed(String printed) {
        return printed.replace(NumberText.MINUS, "-").replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
