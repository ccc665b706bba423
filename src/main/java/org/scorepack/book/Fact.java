package org.scorepack.book;

import org.scorepack.figure.Figure;

/**
 * A figure of the closed book.
 *
 * @param feed that it came from; empty for targets of cards and everything derived
 */
public record Fact(String feed, Figure figure) {}
