package org.scorepack.scorecard;

/**
 * A named band of the strategy. Data, never fixed: a company may add or rename.
 *
 * @param id such as {@code financial}
 * @param question what the band asks: "How do we look to shareholders?"
 */
public record Perspective(String id, Label name, Label question) {}
