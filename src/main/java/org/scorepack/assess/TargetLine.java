package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;

/** The straight line of a trajectory ({@code rules.md} 1.6): flat before its start and after its end. */
final class TargetLine {

    private TargetLine() {}

    /**
     * The value on the line.
     *
     * @param gone periods since the start
     * @param length periods from start to end
     */
    static BigDecimal at(BigDecimal start, BigDecimal end, long gone, long length) {
        if (gone >= length) {
            return end;
        }
        return gone <= 0
                ? start
                : end.subtract(start)
                        .multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(length), MathContext.DECIMAL128)
                        .add(start);
    }
}
