package org.scorepack.figure;

/**
 * One number, or the reason why it is missing, with where it came from.
 *
 * @param provenance {@link Provenance#text()} of its origin; empty where it is absent without one
 */
public record Figure(FigureId id, Reading reading, String provenance) {}
