package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The commonest way to write a number: at most 18 ASCII digits with one decimal sign among them, read in one go. Whatever else
 * a cell holds is for the whole {@link NumberGrammar}, which says of such a number the same.
 */
final class PlainNumber {

    private static final int DIGITS = 18;

    private PlainNumber() {}

    /** The number without trailing zeros; empty where the text is written in another way. */
    static Optional<BigDecimal> read(String text, char decimal) {
        if (text.length() > DIGITS || text.isEmpty() || text.charAt(text.length() - 1) == decimal) {
            return Optional.empty();
        }
        long unscaled = 0;
        int point = -1;
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (sign >= '0' && sign <= '9') {
                unscaled = unscaled * 10 + (sign - '0');
            } else if (sign == decimal && point < 0) {
                point = place;
            } else {
                return Optional.empty();
            }
        }
        int scale = point < 0 ? 0 : text.length() - 1 - point;
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        return Optional.of(BigDecimal.valueOf(unscaled, scale));
    }
}
