package org.scorepack.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.TableHead;

/** What stands above the rows of a text file: titles, the header, and what is skipped behind it. */
final class Head {

    private final TextFile text;
    private final TableHead form;
    private final List<String> above = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private long headerLine;

    Head(TextFile text, TableHead form) {
        this.text = text;
        this.form = form;
    }

    /** The lines above the header as they stand in the file; those that {@link FramedLines} passes over are added. */
    List<String> above() {
        return above;
    }

    /** The cells of the header and of the lines behind it; none where there is no header. */
    List<List<String>> lines() {
        return lines;
    }

    /** The file, with the line of the header where there is one. */
    String place() {
        return headerLine == 0 ? text.shown() : text.shown() + ":" + headerLine;
    }

    void readAbove() throws FeedFailure {
        try {
            for (int line = 1; line <= form.linesAbove(); line++) {
                String read = text.reader().readLine();
                if (read == null) {
                    throw FeedFailure.nothing(text.shown() + " ends at line " + (line - 1) + ", before its header");
                }
                above.add(read);
            }
        } catch (IOException broken) {
            throw text.failure(broken);
        }
    }

    /** Reads the header, and what is skipped behind it. */
    Columns readHeader(Lines from) throws FeedFailure {
        while (lines.size() < form.rows() + form.skipLines()) {
            Optional<Line> line = filled(from);
            if (line.isEmpty() && lines.size() < form.rows()) {
                throw FeedFailure.nothing(
                        text.shown() + (lines.isEmpty() ? " is empty: it has no header" : " ends in its header"));
            }
            headerLine = lines.isEmpty() ? line.orElseThrow().number() : headerLine;
            lines.add(line.map(Line::cells).orElse(List.of()));
        }
        return Columns.ofFile(names(lines.subList(0, form.rows())));
    }

    /** The next line that is not empty. */
    static Optional<Line> filled(Lines from) throws FeedFailure {
        Optional<Line> line = from.next();
        while (line.isPresent() && line.get().isEmpty()) {
            line = from.next();
        }
        return line;
    }

    /** Whether a line says what the first line of the header says. */
    boolean isRepeatedBy(Line line) {
        return !lines.isEmpty() && line.says(lines.get(0));
    }

    /** The words of each column from top to bottom. */
    private static List<String> names(List<List<String>> header) {
        int width = header.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (List<String> line : header) {
                String word = column < line.size() ? line.get(column).strip() : "";
                name.append(name.isEmpty() || word.isEmpty() ? "" : " ").append(word);
            }
            names.add(name.toString());
        }
        return names;
    }
}
