package org.scorepack.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days as workbooks count them: 1 is 1 January 1900, and 60 the 29 February 1900 that never was; or 0 is 1 January 1904. A
 * fraction is a time of day.
 */
final class SerialDay {

    private static final int NEVER_WAS = 60;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST = 2_958_465;

    private SerialDay() {}

    /** The day; empty where the number counts none. */
    static Optional<LocalDate> of(BigDecimal serial, boolean since1904) {
        BigDecimal whole = serial.setScale(0, RoundingMode.FLOOR);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        int days = whole.intValueExact();
        if (since1904) {
            return Optional.of(FIRST_OF_1904.plusDays(days));
        }
        return days == 0 || days == NEVER_WAS
                ? Optional.empty()
                : Optional.of(BEFORE_1900.plusDays(days < NEVER_WAS ? days : days - 1));
    }
}
