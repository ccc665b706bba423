package org.scorepack.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A query with named values such as {@code :from}: looked at as a reader does who knows quotes and comments, no further.
 *
 * <p>What is not a single query is refused before it runs. That is a belt: the control is the database role, which may only
 * read.
 *
 * @param sql with {@code ?} for each name
 * @param names in the order of the question marks
 */
record SqlText(String sql, List<String> names) {

    private static final Set<String> STARTS = Set.of("SELECT", "WITH");
    private static final Set<String> CHANGES =
            Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "INTO", "TRUNCATE", "CALL", "NEXTVAL", "SETVAL");
    /** H2 lets everybody take a number, which changes the sequence. */
    private static final List<String> NEXT_OF_SEQUENCE = List.of("NEXT", "VALUE");

    private static final Set<String> NAMES = Set.of("from", "to", "department");

    /** Reads a query; refuses what is none, or names a value that nobody gives. */
    static SqlText of(String file, String text) throws FeedFailure {
        return new Scan(file, text).read();
    }

    boolean uses(String name) {
        return names.contains(name);
    }

    /** One pass over the text. */
    private static final class Scan {
        private final String file;
        private final String text;
        private final StringBuilder sql = new StringBuilder();
        private final List<String> names = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private int at;
        private boolean ended;

        Scan(String file, String text) {
            this.file = file;
            this.text = text;
        }

        SqlText read() throws FeedFailure {
            while (at < text.length()) {
                char sign = text.charAt(at);
                if (text.startsWith("--", at)) {
                    skip(end("\n", at + 2));
                } else if (text.startsWith("/*", at)) {
                    skip(endOfComment());
                } else if (sign == '\'' || sign == '"' || sign == '`') {
                    content(end(String.valueOf(sign), at + 1));
                } else if (sign == '$' && dollarQuote() > 0) {
                    content(dollarQuote());
                } else if (sign == ';') {
                    ended = true;
                    at++;
                } else if (sign == ':' && isNameAt(at + 1) && !isBehind(':') && !text.startsWith("::", at)) {
                    name();
                } else if (Character.isJavaIdentifierStart(sign)) {
                    word();
                } else {
                    content(at + 1);
                }
            }
            check();
            return new SqlText(sql.toString().strip(), List.copyOf(names));
        }

        private void check() throws FeedFailure {
            if (words.isEmpty()) {
                throw new FeedFailure(file + " holds no query");
            }
            if (!STARTS.contains(words.get(0))) {
                throw new FeedFailure(file + " starts with " + words.get(0) + "; expected one query that starts with"
                        + " SELECT or WITH");
            }
            for (String word : words) {
                if (CHANGES.contains(word)) {
                    throw changes("word " + word);
                }
            }
            if (Collections.indexOfSubList(words, NEXT_OF_SEQUENCE) >= 0) {
                throw changes("words NEXT VALUE");
            }
        }

        private FeedFailure changes(String what) {
            return new FeedFailure(file + " has the " + what + " outside quotes; sources are only read");
        }

        private void name() throws FeedFailure {
            int end = at + 1;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            String name = text.substring(at + 1, end);
            if (!NAMES.contains(name)) {
                throw new FeedFailure(file + " names :" + name + "; a query may use :from, :to and :department"
                        + Nearest.to(name, NAMES)
                                .map(near -> "; did you mean :" + near + "?")
                                .orElse(""));
            }
            names.add(name);
            copy("?", end);
        }

        private void word() throws FeedFailure {
            int end = at;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            words.add(text.substring(at, end).toUpperCase(Locale.ROOT));
            content(end);
        }

        private void content(int end) throws FeedFailure {
            copy(text.substring(at, end), end);
        }

        private void copy(String piece, int end) throws FeedFailure {
            if (ended && !piece.isBlank()) {
                throw new FeedFailure(file + " holds more than one statement; expected one query");
            }
            sql.append(piece);
            at = end;
        }

        private void skip(int end) {
            sql.append(' ');
            at = end;
        }

        private int end(String mark, int from) {
            int found = text.indexOf(mark, from);
            return found < 0 ? text.length() : found + mark.length();
        }

        private int endOfComment() {
            int depth = 1;
            int place = at + 2;
            while (place < text.length() && depth > 0) {
                boolean opens = text.startsWith("/*", place);
                boolean closes = text.startsWith("*/", place);
                depth += opens ? 1 : closes ? -1 : 0;
                place += opens || closes ? 2 : 1;
            }
            return place;
        }

        /** Where {@code $tag$ ... $tag$} ends; 0 where there is no such quote. */
        private int dollarQuote() {
            int close = text.indexOf('$', at + 1);
            if (close < 0 || isBehindWord()) {
                return 0;
            }
            String tag = text.substring(at, close + 1);
            boolean isTag = tag.substring(1, tag.length() - 1).chars().allMatch(Character::isLetterOrDigit);
            return isTag ? end(tag, close + 1) : 0;
        }

        private boolean isNameAt(int place) {
            return place < text.length() && Character.isJavaIdentifierStart(text.charAt(place));
        }

        private boolean isBehind(char sign) {
            return at > 0 && text.charAt(at - 1) == sign;
        }

        private boolean isBehindWord() {
            return at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
        }
    }
}
