package org.scorepack.config;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of codes such as accounts, {@code 400000..499999} or {@code K100..K199}: both ends belong to it. What stands before
 * the digits is the same everywhere; leading zeros mean nothing, so that {@code 0000400000} is in the first one.
 */
public record CodeRange(String prefix, BigInteger from, BigInteger to) {

    private static final Pattern CODE = Pattern.compile("(.*?)([0-9]{1,40})", Pattern.DOTALL);
    private static final String TO = "..";

    /** The range that a text names, or a single code; empty where it names none, or ends before it starts. */
    public static Optional<CodeRange> parse(String text) {
        int at = text.indexOf(TO);
        Matcher first = CODE.matcher(at < 0 ? text : text.substring(0, at));
        Matcher last = CODE.matcher(at < 0 ? text : text.substring(at + TO.length()));
        if (!first.matches() || !last.matches() || !first.group(1).equals(last.group(1))) {
            return Optional.empty();
        }
        CodeRange range = new CodeRange(
                String.valueOf(first.group(1)), new BigInteger(first.group(2)), new BigInteger(last.group(2)));
        return range.from.compareTo(range.to) <= 0 ? Optional.of(range) : Optional.empty();
    }

    /** Whether a code lies in it; a text that is no such code does not. */
    public boolean contains(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.matches() || !prefix.equals(code.group(1))) {
            return false;
        }
        BigInteger number = new BigInteger(code.group(2));
        return from.compareTo(number) <= 0 && number.compareTo(to) <= 0;
    }
}
