package org.scorepack.extract;

/** Why nothing of a feed can be used, in words that can stand on a page. */
final class FeedFailure extends Exception {

    private final boolean nothingThere;

    FeedFailure(String reason) {
        this(reason, false);
    }

    private FeedFailure(String reason, boolean nothingThere) {
        super(reason, null, false, false);
        this.nothingThere = nothingThere;
    }

    /** There is no file, or no row in it: an optional feed may be so. */
    static FeedFailure nothing(String reason) {
        return new FeedFailure(reason, true);
    }

    boolean isNothingThere() {
        return nothingThere;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
