package org.scorepack.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether printed characters can stand for an exact value: as it is, or in thousands, millions or billions, rounded half up
 * to the digits that are printed. Sign and words are left out of account: a gap is printed as "1.4 too long".
 */
final class Rounding {

    private static final Pattern NUMBER = Pattern.compile("[0-9](?:[0-9.,'’\u00a0\u202f]*[0-9])?");
    private static final int[] POWERS = {0, 3, 6, 9};

    private Rounding() {}

    /** The first number of a text; empty where it has none. */
    static String number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group() : "";
    }

    /** @param number as printed, decimal sign and grouping of any language */
    static boolean fits(String number, BigDecimal exact) {
        return !powers(number, exact).isEmpty();
    }

    /** Whether every digit is zero: as millions, every small number would be printed so. */
    static boolean isZero(String number) {
        return !number.isEmpty() && number.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
    }

    /** In which powers of ten the characters can stand for the value: 0, 3, 6, 9, or none. */
    static Set<Integer> powers(String number, BigDecimal exact) {
        Set<Integer> powers = new TreeSet<>();
        for (BigDecimal printed : readings(number)) {
            for (int power : POWERS) {
                if (fits(printed, exact.abs(), power)) {
                    powers.add(power);
                }
            }
        }
        return powers;
    }

    private static boolean fits(BigDecimal printed, BigDecimal exact, int power) {
        return exact.movePointLeft(power)
                        .setScale(printed.scale(), RoundingMode.HALF_UP)
                        .compareTo(printed)
                == 0;
    }

    /** A lone point or comma may be a decimal sign or group thousands. */
    private static List<BigDecimal> readings(String number) {
        String plain = number.replaceAll("['’\u00a0\u202f]", "");
        int last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        List<BigDecimal> readings = new ArrayList<>();
        if (last < 0) {
            readings.add(new BigDecimal(plain));
        } else {
            String whole = plain.substring(0, last).replaceAll("[.,]", "");
            readings.add(new BigDecimal(whole + "." + plain.substring(last + 1)));
            if (plain.length() - last == 4) {
                readings.add(new BigDecimal(whole + plain.substring(last + 1)));
            }
        }
        return readings;
    }
}
