package org.scorepack.figure;

import java.util.Locale;
import java.util.Optional;

/**
 * Is the process changing? Separate from status, never blended ({@code rules.md} 3.2).
 *
 * @param change which way
 * @param rule which rule fired; empty for {@link Change#NONE}
 */
public record Signal(Change change, Optional<Rule> rule) {

    /** Tested, and nothing found. */
    public static final Signal NONE = new Signal(Change.NONE, Optional.empty());

    /** Which way a process changes. */
    public enum Change {
        NONE,
        IMPROVEMENT,
        CONCERN,
        /** Up, where neither way is good. */
        HIGH,
        /** Down, where neither way is good. */
        LOW
    }

    /** In order of precedence. */
    public enum Rule {
        OUTSIDE,
        TREND,
        TWO_OF_THREE,
        /** Only in the rule set {@code WECO}. */
        FOUR_OF_FIVE,
        RUN,
        /** Four in a row that all rise or all fall, in a history too short for limits. */
        SHORT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Outside the limits and runs are strong; the others are worth watching. */
        public boolean isStrong() {
            return this == OUTSIDE || this == RUN;
        }
    }

    /** {@code NONE}, {@code CONCERN (run)}: as in {@code figures.csv}. */
    public String code() {
        return rule.map(why -> change + " (" + why.code() + ")").orElse(change.name());
    }

    /** Reads {@link #code()} back. */
    public static Signal parse(String code) {
        int space = code.indexOf(' ');
        if (space < 0) {
            return new Signal(Change.valueOf(code), Optional.empty());
        }
        String rule = code.substring(space + 2, code.length() - 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
        return new Signal(Change.valueOf(code.substring(0, space)), Optional.of(Rule.valueOf(rule)));
    }
}
