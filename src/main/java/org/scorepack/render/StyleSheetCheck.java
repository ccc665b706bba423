package org.scorepack.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Paper;
import org.scorepack.scorecard.Place;

/**
 * Finds what is broken in a style sheet, with its place: the layout drops what it does not understand without a word, and a
 * page without half of its rules would be published.
 */
final class StyleSheetCheck {

    private static final Pattern DECLARATION = Pattern.compile("(?s)-{0,2}[A-Za-z][A-Za-z0-9-]*\\s*:\\s*\\S.*");
    private static final Pattern NEXT_LINE = Pattern.compile("\\n\\s*-{0,2}[A-Za-z][A-Za-z0-9-]*\\s*:");
    private static final Pattern COLOUR = Pattern.compile("var\\(\\s*--([A-Za-z0-9-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final int SHOWN = 40;

    private final String name;
    private final String css;
    private final Set<String> names;
    private final Deque<Open> open = new ArrayDeque<>();
    private int begins = -1;

    /** A block that has begun: a rule, or a group of rules such as {@code @media}. */
    private record Open(int at, boolean group) {}

    private StyleSheetCheck(String name, String css, Set<String> names) {
        this.name = name;
        this.css = css;
        this.names = names;
    }

    /** @throws RenderException for the first thing that is wrong in one of the style sheets */
    static void check(TemplateFolder folder, Palette palette) {
        Sheet.check(folder);
        Set<String> names = new HashSet<>(palette.colours().keySet());
        names.addAll(Palette.BRAND);
        names.addAll(Sheet.of(folder, Paper.A4).lengths().keySet());
        folder.files().keySet().stream()
                .filter(name -> name.endsWith(".css"))
                .forEach(name -> new StyleSheetCheck(name, folder.text(name), names).check());
    }

    private void check() {
        for (int at = 0; at < css.length(); at++) {
            char sign = css.charAt(at);
            if (css.startsWith("/*", at)) {
                at = closed(at, css.indexOf("*/", at + 2), "this comment is not closed", "*/ at its end") + 1;
            } else if (sign == '"' || sign == '\'') {
                begin(at);
                at = closed(
                        at, endOfText(at, sign), "this text is not closed", "the same quote at its end, on its line");
            } else if (sign == '{') {
                opened(at);
            } else if (sign == '}') {
                statement(at);
                if (open.poll() == null) {
                    throw fault(at, "this } closes nothing", "as many { as }");
                }
            } else if (sign == ';') {
                statement(at);
            } else if (!Character.isWhitespace(sign)) {
                begin(at);
            }
        }
        if (!open.isEmpty()) {
            throw fault(open.peek().at(), "this { is not closed", "a } behind its last declaration");
        }
        if (begins >= 0) {
            throw fault(begins, "'" + shown(css.substring(begins)) + "' is no rule", "selector { name: value; }");
        }
        colours();
    }

    private void begin(int at) {
        if (begins < 0) {
            begins = at;
        }
    }

    private void opened(int at) {
        if (begins < 0) {
            throw fault(at, "nothing stands before this {", "a selector such as .table");
        }
        Open around = open.peek();
        boolean group = css.charAt(begins) == '@';
        if (around != null && !around.group()) {
            throw fault(around.at(), "this { is not closed before the next one", "a } behind its last declaration");
        }
        open.push(new Open(at, group));
        begins = -1;
    }

    /** What ends with a semicolon or with its block. */
    private void statement(int end) {
        if (begins < 0) {
            return;
        }
        String text = withoutComments(css.substring(begins, end));
        boolean isOther = text.startsWith("@");
        if (open.isEmpty() && !isOther) {
            throw fault(begins, "'" + shown(text) + "' is no rule", "selector { name: value; }");
        }
        if (!isOther && !DECLARATION.matcher(text).matches()) {
            throw fault(begins, "'" + shown(text) + "' is no declaration", "name: value;");
        }
        Matcher next = NEXT_LINE.matcher(text);
        if (!isOther && next.find()) {
            throw fault(begins, "'" + shown(text.substring(0, next.start())) + "' has no end", "a ; behind it");
        }
        begins = -1;
    }

    private void colours() {
        Matcher use = COLOUR.matcher(css);
        while (use.find()) {
            if (!names.contains(use.group(1))) {
                throw fault(
                        use.start(),
                        "there is no colour --" + use.group(1),
                        "a name from the first rule of templates/css/palette.css, or a line for it there");
            }
        }
    }

    private int closed(int at, int end, String found, String expected) {
        if (end < 0) {
            throw fault(at, found, expected);
        }
        return end;
    }

    private int endOfText(int from, char quote) {
        for (int at = from + 1; at < css.length(); at++) {
            char sign = css.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (sign == quote) {
                return at;
            } else if (sign == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll("").strip();
    }

    private static String shown(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private RenderException fault(int at, String found, String expected) {
        String before = css.substring(0, at);
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        return new RenderException(
                Finding.error("style-fault", new Place("templates/" + name, line, column), found, expected));
    }
}
