package org.scorepack.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches bytes pass: is all of it UTF-8, with something beyond ASCII in it? Text of another charset hardly ever is, so a file
 * declared as windows-1252 that passes was declared wrongly.
 */
final class Utf8Probe extends FilterInputStream {

    private boolean valid = true;
    private boolean beyondAscii;
    private int pending;

    Utf8Probe(InputStream in) {
        super(in);
    }

    /** After the end. */
    boolean isUtf8BeyondAscii() {
        return valid && beyondAscii && pending == 0;
    }

    /** Nobody asks any more. */
    void stop() {
        valid = false;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            take(read);
        }
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        for (int place = from; place < from + count && valid; place++) {
            if (into[place] < 0 || pending > 0) {
                take(into[place] & 0xFF);
            }
        }
        return count;
    }

    private void take(int octet) {
        boolean follows = (octet & 0xC0) == 0x80;
        if (pending > 0) {
            valid &= follows;
            pending--;
        } else if (octet >= 0x80) {
            beyondAscii = true;
            valid &= octet >= 0xC2 && octet <= 0xF4;
            pending = octet >= 0xF0 ? 3 : octet >= 0xE0 ? 2 : 1;
        }
    }
}
