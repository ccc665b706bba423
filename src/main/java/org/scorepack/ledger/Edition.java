package org.scorepack.ledger;

/**
 * The n-th pack of a department for a period.
 *
 * @param run surrogate id of the run whose book it was made from
 * @param contentSha SHA-256 of what it shows
 * @param manifestSha SHA-256 of its manifest
 * @param issued whether it was approved or sent
 */
public record Edition(
        String department,
        String period,
        int number,
        long run,
        String contentSha,
        String manifestSha,
        boolean issued) {}
