package org.scorepack.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over texts, each ended by a record separator so that their borders count. */
final class Checksum {

    private static final byte END = 0x1E;
    /** Looking for a provider takes longer than a copy: there is one for each figure. */
    private static final MessageDigest EMPTY = provided();

    /** Nothing was added; never written to. */
    static final Checksum NONE = new Checksum();

    private static final byte SEPARATOR = 0x1F;
    private static final int PENDING = 128;

    private final MessageDigest digest = sha256();
    /** The digest is handed many texts at once: a call for each takes longer than the texts themselves. */
    private final byte[] pending = new byte[PENDING];

    private int filled;

    static MessageDigest sha256() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    private static MessageDigest provided() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of all bytes of a file. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void add(String text) {
        put(text);
        put(END);
    }

    /** Cells, each with a separator behind it, as one text. */
    void add(List<String> cells) {
        for (String cell : cells) {
            put(cell);
            put(SEPARATOR);
        }
        put(END);
    }

    private void put(String text) {
        int length = text.length();
        if (length > PENDING) {
            put(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (filled + length > PENDING) {
            flush();
        }
        int signs = 0;
        for (int place = 0; place < length; place++) {
            char sign = text.charAt(place);
            pending[filled + place] = (byte) sign;
            signs |= sign;
        }
        if (signs < 0x80) {
            filled += length;
        } else {
            put(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(byte[] octets) {
        flush();
        digest.update(octets);
    }

    private void put(byte octet) {
        if (filled == PENDING) {
            flush();
        }
        pending[filled] = octet;
        filled++;
    }

    private void flush() {
        digest.update(pending, 0, filled);
        filled = 0;
    }

    /** Ends it: nothing can be added afterwards. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
