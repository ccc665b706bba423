package org.scorepack.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Measure.Rows;

/**
 * What the rows of one figure come to.
 *
 * @param amount sum, mean or single value; of a ratio or weighted mean the numerator
 * @param weight denominator of a ratio, sum of weights; else without meaning
 * @param provenance text of {@link org.scorepack.figure.Provenance}
 */
record Total(BigDecimal amount, BigDecimal weight, Quality quality, String provenance) {

    /** What came since an earlier total of the same year; as good as the worse of the two. */
    Total less(Total earlier) {
        return new Total(
                amount.subtract(earlier.amount),
                weight.subtract(earlier.weight),
                quality.worst(earlier.quality),
                provenance + " less " + earlier.provenance);
    }

    /**
     * As a figure reads it.
     *
     * @param rows how rows became one
     * @param times factor of a ratio
     */
    Reading reading(Rows rows, BigDecimal times) {
        return switch (rows) {
            case RATIO -> quotient(times);
            case WEIGHTED -> quotient(BigDecimal.ONE);
            default -> new Reading.Present(NumberGrammar.plain(amount), Optional.empty(), quality);
        };
    }

    private Reading quotient(BigDecimal times) {
        Reading.Ratio ratio = new Reading.Ratio(NumberGrammar.plain(amount), NumberGrammar.plain(weight));
        if (weight.signum() == 0) {
            return Reading.overNothing(ratio);
        }
        BigDecimal value = amount.multiply(times).divide(weight, MathContext.DECIMAL128);
        return new Reading.Present(NumberGrammar.plain(value), Optional.of(ratio), quality);
    }
}
