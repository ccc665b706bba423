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
                .filter(candidate -> distance(plain, candidate.toLowerCase(Locale.ROOT))
                        <= Math.max(1, Math.min(plain.length(), candidate.length()) / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(plain, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean sales?} or nothing. */
    static String hint(String word, Collection<String> known) {
        return to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    /** Letters changed, inserted, dropped or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int row = 0; row <= a.length(); row++) {
            for (int column = 0; column <= b.length(); column++) {
                if (row == 0 || column == 0) {
                    cost[row][column] = row + column;
                    continue;
                }
                boolean same = a.charAt(row - 1) == b.charAt(column - 1);
                int edited = Math.min(cost[row - 1][column], cost[row][column - 1]) + 1;
                cost[row][column] = Math.min(edited, cost[row - 1][column - 1] + (same ? 0 : 1));
                boolean swapped = row > 1
                        && column > 1
                        && a.charAt(row - 1) == b.charAt(column - 2)
                        && a.charAt(row - 2) == b.charAt(column - 1);
                if (swapped) {
                    cost[row][column] = Math.min(cost[row][column], cost[row - 2][column - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
