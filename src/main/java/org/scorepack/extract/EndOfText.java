package org.scorepack.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Remembers of the characters that passed what is asked about later: the last one, because a file whose last line has no line
 * end may have been cut off in it, and whether there are control characters at all, which no table has.
 */
final class EndOfText extends FilterReader {

    private char last = '\n';
    private boolean control;

    EndOfText(Reader in) {
        super(in);
    }

    boolean isLineEnd() {
        return last == '\n' || last == '\r';
    }

    /** Whether a control character has passed; not where it stands. */
    boolean hasControl() {
        return control;
    }

    /** Line ends and tabs aside: they stand between rows and in quoted cells. */
    static boolean isControl(char sign) {
        return sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0x7F;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            last = (char) read;
            control |= isControl(last);
        }
        return read;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (count > 0) {
            last = into[from + count - 1];
            for (int place = from; place < from + count && !control; place++) {
                control = isControl(into[place]);
            }
        }
        return count;
    }
}
