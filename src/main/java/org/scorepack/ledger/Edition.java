package org.scorepack.ledger;

import java.time.Instant;

/**
 * The n-th pack of a department for a period.
 *
 * @param run surrogate id of the run whose book it was made from
 * @param contentSha SHA-256 of what it shows
 * @param manifestSha SHA-256 of its manifest
 * @param provisional whether it was made as a provisional one
 * @param issued whether it was approved or sent
 * @param made when, as its manifest says
 */
public record Edition(
        String department,
        String period,
        int number,
        long run,
        String contentSha,
        String manifestSha,
        boolean provisional,
        boolean issued,
        Instant made) {

    /** The hash of a manifest that is not written yet. */
    public static final String NOT_PUBLISHED = "";

    /** The same edition, as it stands in the output folder. */
    public Edition withManifest(String sha) {
        return new Edition(department, period, number, run, contentSha, sha, provisional, issued, made);
    }
}
