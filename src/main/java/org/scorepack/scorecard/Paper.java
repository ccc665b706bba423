package org.scorepack.scorecard;

import java.util.Locale;
import java.util.Optional;

/** What the pages of a PDF are printed on. */
public enum Paper {
    A4,
    LETTER;

    /** The words that {@link #of} reads, as they are told to a user. */
    public static final String WORDS = "A4 or Letter";

    /** By its name in any case; empty where there is no such paper. */
    public static Optional<Paper> of(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "A4" -> Optional.of(A4);
            case "LETTER" -> Optional.of(LETTER);
            default -> Optional.empty();
        };
    }
}
