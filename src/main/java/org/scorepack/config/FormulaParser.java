package org.scorepack.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Formula;

/**
 * {@code (sales - cost) / sales}: numbers, metric ids, {@code + - * /} and brackets.
 *
 * <p>An id may hold hyphens, so a minus needs blanks around it; {@code department/metric} stands without blanks, a division
 * with them: {@code a / b}.
 */
final class FormulaParser {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_LENGTH = 1000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?(?![a-z0-9.-])");
    private static final Pattern METRIC = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}(/[a-z0-9][a-z0-9-]{0,39})?");

    private final String text;
    private int at;
    private int depth;

    private FormulaParser(String text) {
        this.text = text;
    }

    /**
     * Reads a formula.
     *
     * @throws Broken where it is none, with the position
     */
    static Formula parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        if (text.length() > MAX_LENGTH) {
            throw parser.broken("a formula of " + text.length() + " characters, at most " + MAX_LENGTH);
        }
        Formula formula = parser.sum();
        if (parser.at < text.length()) {
            throw parser.broken(parser.here() + " where + - * / or the end is expected");
        }
        return formula;
    }

    private Formula sum() {
        Formula left = product();
        while (next('+') || next('-')) {
            char operator = text.charAt(at++);
            left = new Formula.Operation(operator, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = operand();
        while (next('*') || next('/')) {
            char operator = text.charAt(at++);
            left = new Formula.Operation(operator, left, operand());
        }
        return left;
    }

    private Formula operand() {
        skipBlanks();
        if (at >= text.length()) {
            throw broken("the formula ends where a metric or number is expected");
        }
        if (text.charAt(at) == '(') {
            return inBrackets();
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (number.lookingAt()) {
            Formula constant = Texts.number(number.group())
                    .<Formula>map(Formula.Constant::new)
                    .orElseThrow(() -> broken("'" + number.group() + "' is not a number"));
            return taken(number, constant);
        }
        Matcher metric = METRIC.matcher(text).region(at, text.length());
        if (metric.lookingAt()) {
            return taken(metric, new Formula.Reference(metric.group()));
        }
        throw broken(here() + " where a metric or number is expected");
    }

    private Formula inBrackets() {
        if (++depth > MAX_DEPTH) {
            throw broken("more than " + MAX_DEPTH + " brackets inside each other");
        }
        int opened = at++;
        Formula inner = sum();
        if (!next(')')) {
            at = opened;
            throw broken("a bracket that is not closed");
        }
        at++;
        depth--;
        skipBlanks();
        return inner;
    }

    private Formula taken(Matcher matcher, Formula operand) {
        at = matcher.end();
        skipBlanks();
        return operand;
    }

    private boolean next(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private String here() {
        return "'" + Character.toString(text.codePointAt(at)) + "'";
    }

    private Broken broken(String found) {
        return new Broken(at, found + ", at character " + (at + 1));
    }

    /** What is wrong with a formula and where in it, from 0. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int at;

        Broken(int at, String found) {
            super(found, null, false, false);
            this.at = at;
        }

        int at() {
            return at;
        }

        String found() {
            return String.valueOf(getMessage());
        }
    }
}
