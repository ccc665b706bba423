package org.scorepack.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody may have meant: fewest letters to change, insert, drop or swap. */
final class Nearest {

    private static final int LONGEST = 200;

    private Nearest() {}

    /** Empty where more than a third of the letters would have to change. */
    static Optional<String> to(String word, Collection<String> known) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> org.scorepack.config.Nearest.distance(plain, candidate)
                        <= Math.max(1, Math.min(plain.length(), candidate.length()) / 3))
                .min(Comparator.<String>comparingInt(
                                candidate -> org.scorepack.config.Nearest.distance(plain, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean sales?} or nothing. */
    static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }
}
