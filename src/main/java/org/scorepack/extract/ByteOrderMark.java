package org.scorepack.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The mark that a text may start with, which says how it is written.
 *
 * @param charset what it says; empty = there is none
 * @param length bytes of the mark
 */
record ByteOrderMark(Optional<Charset> charset, int length) {

    static ByteOrderMark of(byte[] start) {
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_8), 3);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16BE), 2);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new ByteOrderMark(Optional.of(StandardCharsets.UTF_16LE), 2);
        }
        return new ByteOrderMark(Optional.empty(), 0);
    }

    /** The charset to read with; mark and declaration must agree. */
    Charset agreedWith(Charset declared, String shown) throws FeedFailure {
        if (charset.isEmpty()) {
            if (declared.equals(StandardCharsets.UTF_16)) {
                throw new FeedFailure(
                        shown + " has no byte order mark: declare `charset: UTF-16LE` or `charset: UTF-16BE`");
            }
            return declared;
        }
        Charset said = charset.get();
        boolean agrees = said.equals(declared)
                || declared.equals(StandardCharsets.UTF_16) && said.name().startsWith("UTF-16");
        if (!agrees) {
            throw new FeedFailure(shown + " says by its byte order mark that it is " + said.name() + ", but "
                    + declared.name() + " is declared: write `charset: " + said.name() + "`");
        }
        return said;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int place = 0; place < with.length; place++) {
            if ((bytes[place] & 0xFF) != with[place]) {
                return false;
            }
        }
        return true;
    }
}
