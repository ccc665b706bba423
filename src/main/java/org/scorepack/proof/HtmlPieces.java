package org.scorepack.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.render.Subjects;

/** An HTML pack as pieces: every tag and every text between two, in order. Takes any text; what is no HTML is one piece. */
final class HtmlPieces {

    private static final Pattern NAME = Pattern.compile("^<(/?)([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern FIGURE = Pattern.compile("\\sdata-figure=\"([^\"]*)\"");
    private static final Pattern PART = Pattern.compile("\\sdata-part=\"([^\"]*)\"");
    private static final Pattern ABOUT = Pattern.compile("\\s(?:data-about|id|href)=\"([^\"]*)\"");
    private static final String CHART = "<span class=\"chart ";

    private final String html;
    private final Subjects subjects;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line = 1;

    private record Open(String name, String mark) {}

    private HtmlPieces(String html, Subjects subjects) {
        this.html = html;
        this.subjects = subjects;
    }

    static List<Piece> of(byte[] html, Subjects subjects) {
        HtmlPieces reader = new HtmlPieces(new String(html, StandardCharsets.UTF_8), subjects);
        reader.read();
        return reader.pieces;
    }

    /** How many charts are drawn in it. */
    static int charts(List<Piece> pieces) {
        return (int)
                pieces.stream().filter(piece -> piece.text().startsWith(CHART)).count();
    }

    /** The characters that a reader sees. */
    static String seen(String markup) {
        return markup.replace("&#160;", "\u00a0")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private void read() {
        int at = 0;
        while (at < html.length()) {
            int end = html.charAt(at) == '<' ? after(at, ">") : before(at, "<");
            String text = html.substring(at, end);
            if (html.charAt(at) == '<') {
                end = tag(text, end);
            } else {
                add(open.isEmpty() ? "" : open.peek().mark, text);
            }
            at = end;
        }
    }

    /** Where what follows the tag begins: style sheets and scripts are one piece. */
    private int tag(String text, int end) {
        Matcher name = NAME.matcher(text);
        if (!name.find()) {
            add("", text);
            return end;
        }
        if (!name.group(1).isEmpty()) {
            add(open.isEmpty() ? "" : open.peek().mark, text);
            close(name.group(2));
            return end;
        }
        String outer = open.isEmpty() ? "" : open.peek().mark;
        String mark = mark(text).orElse(outer);
        add(mark, text);
        boolean raw = name.group(2).equals("style") || name.group(2).equals("script");
        if (raw) {
            int close = before(end, "</" + name.group(2));
            add("", html.substring(end, close));
            return close;
        }
        if (!text.endsWith("/>") && !name.group(2).equals("input")) {
            open.push(new Open(name.group(2), mark));
        }
        return end;
    }

    private Optional<String> mark(String tag) {
        Matcher figure = FIGURE.matcher(tag);
        if (figure.find()) {
            Matcher part = PART.matcher(tag);
            return Optional.of(figure.group(1) + " " + (part.find() ? part.group(1) : ""));
        }
        Matcher about = ABOUT.matcher(tag);
        while (about.find()) {
            Optional<String> subject = subjects.of(about.group(1));
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private void close(String name) {
        if (open.stream().anyMatch(element -> element.name.equals(name))) {
            while (!open.pop().name.equals(name)) {
                // What was not closed ends with what it stands in.
            }
        }
    }

    private void add(String mark, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(mark, text, "line " + line));
            line += (int) text.chars().filter(c -> c == '\n').count();
        }
    }

    private int after(int from, String end) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private int before(int from, String next) {
        int found = html.indexOf(next, from);
        return found < 0 ? html.length() : found;
    }
}
