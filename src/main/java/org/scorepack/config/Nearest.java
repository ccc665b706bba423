package org.scorepack.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** The word that was probably meant. */
public final class Nearest {

    private static final int LIST_AT_MOST = 12;

    private Nearest() {}

    /** The nearest of the known words, if it is near enough to be a slip of the finger. */
    static Optional<String> to(String word, Collection<String> known) {
        int near = Math.max(1, Math.min(3, word.length() / 3));
        return known.stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= near)
                .filter(other -> distance(word, other) <= near)
                .min(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'target'?}, or all known words where they are few, or the given text. */
    static String hint(String word, Collection<String> known, String otherwise) {
        return to(word, known).map(other -> "did you mean '" + other + "'?").orElseGet(() -> list(known, otherwise));
    }

    private static String list(Collection<String> known, String otherwise) {
        return known.isEmpty() || known.size() > LIST_AT_MOST
                ? otherwise
                : "one of: " + String.join(", ", new TreeSet<>(known));
    }

    /** Letters to add, drop, change or swap with the next one; upper and lower case are the same. */
    public static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
