package org.scorepack.scorecard;

/**
 * A hypothesis: one objective drives another, with a sign and a delay.
 *
 * @param cause {@code department/objective} that drives
 * @param positive whether more of the cause means more of the effect
 * @param fromMonths shortest declared delay
 * @param toMonths longest declared delay
 */
public record Link(String cause, boolean positive, int fromMonths, int toMonths, Place place) {}
