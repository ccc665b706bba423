package org.scorepack.proof;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the tables in which a measure stands against its target, as the screen has them: each with its status and figures. */
final class ScreenLines {

    private static final Pattern ROW = Pattern.compile("^<tr class=\"[^\"]*\" id=\"m-[^\"]*\"");
    private static final Pattern STATUS = Pattern.compile("^<span class=\"status status-([a-z-]+)\"");
    private static final Pattern SIGNAL = Pattern.compile("^<span class=\"signal signal-([a-z-]+)\"");
    private static final Pattern CELL = Pattern.compile("^<t[dh][^>]* class=\"k-([a-z-]+)|^<t[dh] class=\"k-([a-z-]+)");

    /**
     * A line.
     *
     * @param about the measure, {@code sales/exports/2026-10}
     * @param figure that is judged, {@code sales/exports/2026-10/month}; empty where none is marked
     * @param status as its style is called: {@code no-data}
     * @param signal likewise; empty where the line has none
     * @param cells what is printed, by column: {@code actual}, {@code target}, {@code gap}
     */
    record Line(String about, String where, String figure, String status, String signal, Map<String, String> cells) {

        Line {
            cells = Map.copyOf(cells);
        }
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private String about = "";
    private String where = "";
    private String figure = "";
    private String status = "";
    private String signal = "";
    private String column = "";
    private final Map<String, String> cells = new HashMap<>();
    private boolean inRow;

    private ScreenLines() {}

    /** By measure; the first line of each. */
    static Map<String, Line> of(Iterable<Piece> html) {
        ScreenLines reader = new ScreenLines();
        html.forEach(reader::read);
        return reader.lines;
    }

    private void read(Piece piece) {
        String text = piece.text();
        if (ROW.matcher(text).find()) {
            inRow = !piece.mark().isEmpty();
            about = piece.mark();
            where = piece.where();
            figure = "";
            status = "";
            signal = "";
            cells.clear();
        } else if (inRow && text.startsWith("</tr")) {
            inRow = false;
            lines.putIfAbsent(about, new Line(about, where, figure, status, signal, cells));
        } else if (inRow && text.startsWith("<")) {
            found(CELL, text).ifPresent(name -> column = name);
            found(STATUS, text).ifPresent(name -> status = name);
            found(SIGNAL, text).ifPresent(name -> signal = name);
        } else if (inRow && piece.showsFigure()) {
            if (column.equals("actual")) {
                figure = piece.mark().substring(0, piece.mark().lastIndexOf('/'));
            }
            cells.putIfAbsent(column, HtmlPieces.seen(text));
        }
    }

    private static Optional<String> found(Pattern pattern, String tag) {
        Matcher matcher = pattern.matcher(tag);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group(1)).or(() -> Optional.ofNullable(matcher.group(matcher.groupCount())));
    }
}
