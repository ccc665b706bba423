package org.scorepack.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that packs can be in: those that the program has all words of its own for. */
public final class Languages {

    /** Codes, in the order in which they are named to a user. */
    public static final List<String> CODES = List.of("en", "de", "fr");

    private Languages() {}

    /** The language of a code; empty where the program has no words in it. */
    public static Optional<Locale> of(String code) {
        return Optional.of(code).filter(CODES::contains).map(Locale::forLanguageTag);
    }
}
