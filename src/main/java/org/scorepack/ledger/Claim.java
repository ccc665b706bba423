package org.scorepack.ledger;

/**
 * The right to work on a period, held by one process at a time.
 *
 * @param run that holds it
 * @param epoch grows with every new holder; what an older epoch writes is refused
 */
public record Claim(Run run, long epoch) {}
