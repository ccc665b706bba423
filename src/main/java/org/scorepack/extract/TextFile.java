package org.scorepack.extract;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A text file, decoded strictly while its bytes are hashed. What is no text at all is refused for what it is: a packed
 * file, a workbook, a web page.
 */
final class TextFile implements AutoCloseable {

    private static final int PEEKED = 1024;

    private final Path path;
    private final String shown;
    private final Charset charset;
    private final MessageDigest digest = Checksum.sha256();
    private final Utf8Probe probe;
    private final InputStream bytes;
    private final BufferedReader reader;
    private final String before;

    private TextFile(Path path, String shown, Charset declared) throws IOException, FeedFailure {
        this.path = path;
        this.shown = shown;
        this.before = stamp();
        this.probe = new Utf8Probe(Files.newInputStream(path));
        this.bytes = new BufferedInputStream(new DigestInputStream(probe, digest));
        byte[] start = peek(PEEKED);
        refusePacked(start);
        ByteOrderMark mark = ByteOrderMark.of(start);
        refuseZeros(start, mark, declared);
        this.charset = mark.agreedWith(declared, shown);
        bytes.skipNBytes(mark.length());
        refuseWebPage(new String(start, mark.length(), start.length - mark.length(), charset));
        this.reader = new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * Opens a file.
     *
     * @param shown its name in messages, relative to the home
     */
    static TextFile open(Path path, String shown, Charset declared) throws FeedFailure {
        try {
            return new TextFile(path, shown, declared);
        } catch (IOException unreadable) {
            throw new FeedFailure(shown + " cannot be read: "
                    + unreadable.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    BufferedReader reader() {
        return reader;
    }

    /** Names what an exception from the reader or its parser is about. */
    FeedFailure failure(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.nio.charset.CharacterCodingException) {
                return new FeedFailure(shown + " is " + CharsetCheck.whereItBreaks(path, charset));
            }
        }
        return new FeedFailure(shown + " cannot be read to its end: " + thrown.getMessage());
    }

    /** Hash of all bytes; reads what is left, and refuses a file that changed meanwhile. */
    String sha256() throws FeedFailure {
        try {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            if (!stamp().equals(before)) {
                throw new FeedFailure(shown + " changed while it was read: " + before + ", then " + stamp());
            }
            if (probe.isUtf8BeyondAscii() && !charset.name().startsWith("UTF-")) {
                throw new FeedFailure(shown + " is declared as " + charset.name()
                        + ", but all of it is valid UTF-8: write `charset: UTF-8`");
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw failure(unreadable);
        }
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

    private String stamp() throws IOException {
        return Files.size(path) + " bytes of " + Files.getLastModifiedTime(path);
    }

    private void refusePacked(byte[] start) throws FeedFailure {
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u001F\u008B")) {
            throw new FeedFailure(shown + " is packed with gzip; unpack it first");
        }
        if (head.startsWith("PK\u0003\u0004")) {
            throw new FeedFailure(shown + " is a zip file or a workbook (xlsx), not CSV; save it as CSV first");
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new FeedFailure(shown + " is an old workbook (xls), not CSV; save it as CSV first");
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

    private void refuseWebPage(String start) throws FeedFailure {
        String head = start.stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<?xml")) {
            throw new FeedFailure(shown + " is a web page" + (head.startsWith("<?xml") ? " or XML" : "")
                    + " saved as CSV, perhaps an error or login page; fetch the file again");
        }
    }
}
