package org.scorepack.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers the last character that passed: a file whose last line has no line end may have been cut off in it. */
final class EndOfText extends FilterReader {

    private char last = '\n';

    EndOfText(Reader in) {
        super(in);
    }

    boolean isLineEnd() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            last = (char) read;
        }
        return read;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (count > 0) {
            last = into[from + count - 1];
        }
        return count;
    }
}
