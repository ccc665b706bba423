package org.scorepack.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds where a file is not written in the declared charset, and in which it probably is. */
final class CharsetCheck {

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private static final List<Charset> CANDIDATES =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    private CharsetCheck() {}

    /**
     * {@code not UTF-8 at byte 1042 (line 17); looks like windows-1252: add `charset: windows-1252`}, or {@code cut off in
     * line 17, in the middle of a character}.
     */
    static String whereItBreaks(Path file, Charset declared) {
        try {
            long[] line = {1};
            OptionalLong at = firstFault(file, declared, line);
            if (at.isPresent() && isCharacterCutOff(file, declared, at.getAsLong())) {
                return "cut off in line " + line[0] + ", in the middle of a character";
            }
            String where = at.isPresent() ? " at byte " + at.getAsLong() + " (line " + line[0] + ")" : "";
            return "not " + declared.name() + where + likely(file, declared);
        } catch (IOException unreadable) {
            return "not " + declared.name();
        }
    }

    /** Whether the file ends before the character that starts there does. */
    private static boolean isCharacterCutOff(Path file, Charset charset, long at) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.skipNBytes(at);
            byte[] rest = bytes.readNBytes(LONGEST_CHARACTER);
            CoderResult result = charset.newDecoder().decode(ByteBuffer.wrap(rest), CharBuffer.allocate(2), false);
            return rest.length < LONGEST_CHARACTER && result.isUnderflow();
        }
    }

    private static String likely(Path file, Charset declared) throws IOException {
        for (Charset candidate : CANDIDATES) {
            if (!candidate.equals(declared)
                    && firstFault(file, candidate, new long[1]).isEmpty()) {
                return "; looks like " + candidate.name() + ": add `charset: " + candidate.name() + "`";
            }
        }
        return "; is it text at all?";
    }

    /** Every second byte of English text in UTF-16 is zero; no other text has zeros. */
    static Optional<Charset> byItsZeros(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int place = 0; place < start.length; place++) {
            if (start[place] == 0) {
                even += 1 - place % 2;
                odd += place % 2;
            }
        }
        if (even + odd <= start.length / 4) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** The offset of the first byte that does not fit, from 0; counts the lines before it from 1. */
    private static OptionalLong firstFault(Path file, Charset charset, long[] line) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BLOCK);
        CharBuffer out = CharBuffer.allocate(BLOCK);
        long done = 0;
        try (InputStream bytes = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = bytes.read(in.array(), in.position(), in.remaining());
                end = read < 0;
                in.position(in.position() + Math.max(0, read)).flip();
                int start = in.position();
                CoderResult result = decoder.decode(in, out, end);
                done += in.position() - start;
                line[0] += lineEnds(out.flip());
                out.clear();
                if (result.isError()) {
                    return OptionalLong.of(done);
                }
                in.compact();
            }
        }
        return OptionalLong.empty();
    }

    private static long lineEnds(CharBuffer text) {
        return text.chars().filter(sign -> sign == '\n').count();
    }
}
