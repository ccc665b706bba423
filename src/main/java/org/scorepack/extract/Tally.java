package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.RejectLimit;
import org.scorepack.figure.Reject;

/**
 * What became of the rows of a feed: every row is used, rejected or filtered, and the three add up.
 *
 * <p>The first thousand rejects are kept, the others counted. A repeated equal row is listed among the rejects, but does not
 * count against the limit: its value stands.
 */
final class Tally {

    static final String EQUAL = Reject.SAID_TWICE;
    static final String DIFFERENT = Reject.CONTRADICTED;
    private static final int MOST_KEPT = 1_000;
    private static final int RAW = 40;

    private final FeedSpec feed;
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> turnedAway = new HashSet<>();
    private long rows;
    private long used;
    private long rejected;
    private long filtered;
    private long harmless;
    /** The first reject that counts, with its place. */
    private String first = "";

    Tally(FeedSpec feed) {
        this.feed = feed;
    }

    void used() {
        rows++;
        used++;
    }

    void filtered() {
        rows++;
        filtered++;
    }

    /** A row that is left out, or some cell of it; all its reasons. */
    void rejected(Origin origin, long line, List<Refusal> reasons) {
        rows++;
        rejected++;
        if (reasons.stream().allMatch(reason -> reason.code().equals(EQUAL))) {
            harmless++;
        } else {
            remember(origin.name(), line);
        }
        reasons.forEach(reason -> keep(origin, line, reason));
    }

    /** A row that was used until a later one contradicted it. */
    void revoked(Origin origin, long line, Refusal reason) {
        if (remember(origin.name(), line)) {
            used--;
            rejected++;
        }
        keep(origin, line, reason);
    }

    private boolean remember(String file, long line) {
        return turnedAway.size() <= MOST_KEPT && turnedAway.add(file + ":" + line);
    }

    private void keep(Origin origin, long line, Refusal reason) {
        if (first.isEmpty() && !reason.code().equals(EQUAL)) {
            first = origin.place(line, reason.column()) + " " + reason.reason();
        }
        if (rejects.size() < MOST_KEPT) {
            rejects.add(new Reject(
                    feed.id(),
                    origin.name(),
                    line,
                    origin.column(reason.column()),
                    reason.code(),
                    reason.reason(),
                    feed.publicRaw() ? shortened(reason.raw()) : ""));
        }
    }

    private static String shortened(String raw) {
        if (raw.length() <= RAW) {
            return raw;
        }
        int end = Character.isHighSurrogate(raw.charAt(RAW - 2)) ? RAW - 2 : RAW - 1;
        return raw.substring(0, end) + "…";
    }

    /** Throws when more rows, or a larger share of them, were rejected than the feed allows. */
    void check() throws FeedFailure {
        RejectLimit limit = feed.limit();
        long counted = rejected - harmless;
        boolean tooMany = counted > limit.rows();
        boolean tooLarge =
                rows > 0 && BigDecimal.valueOf(counted).compareTo(limit.share().multiply(BigDecimal.valueOf(rows))) > 0;
        if (counted > 0 && (tooMany || tooLarge)) {
            String share = limit.share().movePointRight(2).stripTrailingZeros().toPlainString();
            throw new FeedFailure(String.format(
                    Locale.ROOT,
                    "%d of %d rows were rejected, more than the %s allowed; the first: %s",
                    counted,
                    rows,
                    tooMany ? String.valueOf(limit.rows()) : share + " %",
                    first));
        }
    }

    List<Reject> rejects() {
        return List.copyOf(rejects);
    }

    long rows() {
        return rows;
    }

    long usedRows() {
        return used;
    }

    long rejectedRows() {
        return rejected;
    }

    long filteredRows() {
        return filtered;
    }
}
