package org.scorepack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits of a text, run by run: "1,234.5 to 7" is 1, 234, 5, 7. A line that was broken between groups of digits or at a sign changes
 * nothing in them; every digit that is another does.
 */
final class DigitRuns {

    private static final Pattern RUN = Pattern.compile("[0-9]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private DigitRuns() {}

    static List<String> of(String text) {
        List<String> runs = new ArrayList<>();
        for (Matcher run = RUN.matcher(text); run.find(); ) {
            runs.add(run.group());
        }
        return runs;
    }

    /** Each run between blanks, so that one text can be looked for in another. */
    static String line(List<String> runs) {
        return " " + String.join(" ", runs) + " ";
    }

    /** Adds the runs of a text to those that were counted, that many times each. */
    static void count(String text, int times, Map<String, Integer> counted) {
        of(text).forEach(run -> counted.merge(run, times, Integer::sum));
    }

    /** What one text has more often than the other; below zero: what it lacks. */
    static Map<String, Integer> surplus(String one, String other) {
        Map<String, Integer> counted = new TreeMap<>();
        count(one, 1, counted);
        count(other, -1, counted);
        counted.values().removeIf(times -> times == 0);
        return counted;
    }

    /** Whether each has runs that the other has not, as where a digit is another; labels that one has no room for are no contradiction. */
    static boolean contradict(Map<String, Integer> surplus) {
        return surplus.values().stream().anyMatch(times -> times > 0)
                && surplus.values().stream().anyMatch(times -> times < 0);
    }

    /** Without blanks, which differ where lines are broken elsewhere. */
    static String flat(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** The same with one sign for any digit: texts that differ in digits alone have one shape. */
    static String shape(String text) {
        return RUN.matcher(flat(text)).replaceAll("0");
    }
}
