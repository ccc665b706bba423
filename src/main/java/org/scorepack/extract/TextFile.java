package org.scorepack.extract;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * A text file, decoded strictly while its bytes are hashed. What is no text at all is refused for what it is: a packed
 * file, a workbook, a web page. A file that is written to, replaced or removed while it is read is refused with both sizes.
 */
final class TextFile implements AutoCloseable {

    private static final int PEEKED = 1024;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String shown;
    private final Charset charset;
    private final MessageDigest digest = Checksum.sha256();
    /** Of the bytes that were read: quick, and enough to know whether the same ones come a second time. */
    private final CRC32C first = new CRC32C();

    private final Utf8Probe probe;
    private final InputStream bytes;
    private final BufferedReader reader;
    private final EndOfText end;
    private final FileStamp before;

    private TextFile(Path path, String shown, Charset declared, FileStamp before, InputStream raw)
            throws IOException, FeedFailure {
        this.path = path;
        this.shown = shown;
        this.before = before;
        this.probe = new Utf8Probe(new CheckedInputStream(raw, first));
        this.bytes = new BufferedInputStream(new DigestInputStream(probe, digest), BUFFER);
        byte[] start = peek(PEEKED);
        refuse(Disguise.ofBytes(start));
        ByteOrderMark mark = ByteOrderMark.of(start);
        refuseZeros(start, mark, declared);
        this.charset = mark.agreedWith(declared, shown);
        if (charset.name().startsWith("UTF-")) {
            probe.stop();
        }
        bytes.skipNBytes(mark.length());
        refuse(Disguise.ofText(new String(start, mark.length(), start.length - mark.length(), charset)));
        this.end = new EndOfText(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.reader = new BufferedReader(end);
    }

    /**
     * Opens a file.
     *
     * @param shown its name in messages, relative to the home
     */
    static TextFile open(Path path, String shown, Charset declared) throws FeedFailure {
        try {
            FileStamp before = FileStamp.of(path)
                    .orElseThrow(() -> FeedFailure.changed(shown + " was removed before it was read"));
            InputStream raw = Files.newInputStream(path);
            try {
                return new TextFile(path, shown, declared, before, raw);
            } catch (FeedFailure failure) {
                raw.close();
                throw because(failure, path, shown, before);
            }
        } catch (IOException unreadable) {
            throw new FeedFailure(shown + " cannot be read: "
                    + unreadable.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    /** Its name in messages. */
    String shown() {
        return shown;
    }

    BufferedReader reader() {
        return reader;
    }

    /** Whether what was read so far ends with a line end; only after the end it is the last line that does. */
    boolean endsWithLineEnd() {
        return end.isLineEnd();
    }

    /** Whether what was read so far has a control character somewhere. */
    boolean hasControl() {
        return end.hasControl();
    }

    /** Names what an exception from the reader or its parser is about. */
    FeedFailure failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.nio.charset.CharacterCodingException) {
                return new FeedFailure(shown + " is " + CharsetCheck.whereItBreaks(path, charset));
            }
        }
        return new FeedFailure(shown + " cannot be read to its end: "
                + thrown.getClass().getSimpleName().replace("Exception", ""));
    }

    /** What a failure is really about: a file that changes while it is read can fail in many ways. */
    FeedFailure because(FeedFailure failure) {
        return because(failure, path, shown, before);
    }

    private static FeedFailure because(FeedFailure failure, Path path, String shown, FileStamp before) {
        try {
            return before.became(FileStamp.of(path))
                    .map(what -> FeedFailure.changed(shown + " " + what))
                    .orElse(failure);
        } catch (IOException unreadable) {
            return failure;
        }
    }

    /**
     * Hash of all bytes; reads what is left, and refuses a file that changed meanwhile: its stamp before and after is the
     * same, and its bytes are when they are read again.
     */
    String sha256() throws FeedFailure {
        try {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            boolean same = before.became(FileStamp.of(path)).isEmpty() && first.getValue() == again();
            if (!same) {
                throw because(FeedFailure.changed(
                        shown + " was rewritten while it was read: " + before.size() + " bytes, then as many others"));
            }
            if (probe.isUtf8BeyondAscii()) {
                throw new FeedFailure(shown + " is declared as " + charset.name()
                        + ", but all of it is valid UTF-8: write `charset: UTF-8`");
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw failure(unreadable);
        }
    }

    /** The quick checksum of the file as it is now. */
    private long again() throws IOException {
        CRC32C second = new CRC32C();
        try (InputStream now = new CheckedInputStream(Files.newInputStream(path), second)) {
            byte[] buffer = new byte[BUFFER];
            while (now.read(buffer) >= 0) {
                // the checksum is all that is wanted
            }
        }
        return second.getValue();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyGone) {
            throw new java.io.UncheckedIOException(alreadyGone);
        }
    }

    private byte[] peek(int length) throws IOException {
        bytes.mark(length + 1);
        byte[] start = bytes.readNBytes(length);
        bytes.reset();
        return start;
    }

    private void refuse(Optional<String> disguise) throws FeedFailure {
        if (disguise.isPresent()) {
            throw new FeedFailure(shown + " " + disguise.get());
        }
    }

    private void refuseZeros(byte[] start, ByteOrderMark mark, Charset declared) throws FeedFailure {
        if (mark.charset().isEmpty() && !declared.name().startsWith("UTF-16")) {
            Optional<Charset> utf16 = CharsetCheck.byItsZeros(start);
            if (utf16.isPresent()) {
                String likely = utf16.get().name();
                throw new FeedFailure(shown + " is not " + declared.name() + ", but full of zeros; looks like " + likely
                        + ": add `charset: " + likely + "`");
            }
        }
    }
}
