package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.List;
import org.scorepack.figure.Quality;

/**
 * What one row says about one figure.
 *
 * @param value the value, or the numerator of a ratio
 * @param weight the weight, or the denominator of a ratio; 1 where there is none
 * @param cells raw texts of the cells that went in, in the order of the columns
 * @param file where the row stands
 * @param line of the row
 */
record Sample(BigDecimal value, BigDecimal weight, List<String> cells, String file, long line, Quality quality) {}
