package org.scorepack.figure;

/**
 * That a feed as a whole is suspect in this run.
 *
 * @param feed id
 * @param detail what was found
 */
public record Doubt(String feed, Check check, String detail) {}
