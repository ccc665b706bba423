package org.scorepack.scorecard;

import java.math.BigDecimal;

/**
 * A named band of the strategy. Data, never fixed: a company may add or rename.
 *
 * @param id such as {@code financial}
 * @param question what the band asks: "How do we look to shareholders?"
 * @param weight of its score in that of a department; 0 = for information
 */
public record Perspective(String id, Label name, Label question, BigDecimal weight) {}
