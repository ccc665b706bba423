package org.scorepack.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.scorepack.config.TableEnd;

/**
 * A small file that a source puts beside a file of rows to say how many there are.
 *
 * @param name relative to the home
 * @param rows how many; empty where it does not say it
 */
record ControlFile(String name, OptionalLong rows) {

    private static final int LARGEST = 1 << 16;

    /** What such a file says; relative to the home its name. */
    record Text(String name, String text) {}

    static ControlFile beside(InputFiles.Found file, TableEnd.Control control, Context context) throws FeedFailure {
        Text read = text(file, control.name(), context);
        return new ControlFile(read.name(), TableRows.count(Pattern.compile(control.rowCount()), read.text()));
    }

    /** The text of a file beside another, by its name with {@code {file}} for that of the other. */
    static Text text(InputFiles.Found file, String name, Context context) throws FeedFailure {
        InputFiles.Found found = new InputFiles(context).beside(file, name.replace("{file}", file.name()));
        try (TextFile text = TextFile.open(found.path(), found.shown(), StandardCharsets.UTF_8)) {
            char[] start = new char[LARGEST];
            int length = Math.max(0, text.reader().read(start));
            return new Text(found.shown(), new String(start, 0, length));
        } catch (IOException broken) {
            throw new FeedFailure(found.shown() + " cannot be read");
        }
    }
}
