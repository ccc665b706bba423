package org.scorepack.extract;

/**
 * Why nothing of a feed can be used: a reason that can stand on a page, where a source is known by its name only, and what
 * those who look after the run need besides, such as an address or what a database said.
 */
final class FeedFailure extends Exception {

    private final String detail;
    private final boolean nothingThere;

    FeedFailure(String reason) {
        this(reason, "", false);
    }

    /**
     * @param reason names no address and repeats no driver
     * @param detail for console, log and control folder; without secrets
     */
    FeedFailure(String reason, String detail) {
        this(reason, detail, false);
    }

    private FeedFailure(String reason, String detail, boolean nothingThere) {
        super(reason, null, false, false);
        this.detail = detail;
        this.nothingThere = nothingThere;
    }

    /** There is no file, or no row in it: an optional feed may be so. */
    static FeedFailure nothing(String reason) {
        return new FeedFailure(reason, "", true);
    }

    boolean isNothingThere() {
        return nothingThere;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String detail() {
        return detail;
    }
}
