package org.scorepack.extract;

/**
 * Why nothing of a feed can be used: a reason that can stand on a page, where a source is known by its name only, and what
 * those who look after the run need besides, such as an address or what a database said.
 */
final class FeedFailure extends Exception {

    private enum Kind {
        BROKEN,
        NOTHING_THERE,
        CHANGED,
        LOST
    }

    private final String detail;
    private final Kind kind;

    FeedFailure(String reason) {
        this(reason, "", Kind.BROKEN);
    }

    /**
     * @param reason names no address and repeats no driver
     * @param detail for console, log and control folder; without secrets
     */
    FeedFailure(String reason, String detail) {
        this(reason, detail, Kind.BROKEN);
    }

    private FeedFailure(String reason, String detail, Kind kind) {
        super(reason, null, false, false);
        this.detail = detail;
        this.kind = kind;
    }

    /** There is no file, or no row in it: an optional feed may be so. */
    static FeedFailure nothing(String reason) {
        return new FeedFailure(reason, "", Kind.NOTHING_THERE);
    }

    /** A file was written to, replaced or removed while it was read: to read it once more may help. */
    static FeedFailure changed(String reason) {
        return new FeedFailure(reason, "", Kind.CHANGED);
    }

    /** The connection to the source is gone or was never made: to read all of it once more may help. */
    static FeedFailure lost(String reason, String detail) {
        return new FeedFailure(reason, detail, Kind.LOST);
    }

    boolean isNothingThere() {
        return kind == Kind.NOTHING_THERE;
    }

    boolean isChanged() {
        return kind == Kind.CHANGED;
    }

    boolean isLost() {
        return kind == Kind.LOST;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String detail() {
        return detail;
    }
}
