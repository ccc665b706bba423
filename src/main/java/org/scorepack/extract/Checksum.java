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
    private static final int BLOCKS = 128;

    private final MessageDigest digest = sha256();
    /** The digest is handed whole blocks: a call for each text takes longer than the texts themselves. */
    private final byte[] pending = new byte[BLOCKS];

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
        int at = filled;
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (sign >= 0x80) {
                filled = at;
                put(text.substring(place).getBytes(StandardCharsets.UTF_8));
                return;
            }
            pending[at] = (byte) sign;
            at++;
            if (at == BLOCKS) {
                digest.update(pending);
                at = 0;
            }
        }
        filled = at;
    }

    private void put(byte[] octets) {
        for (byte octet : octets) {
            put(octet);
        }
    }

    private void put(byte octet) {
        pending[filled] = octet;
        filled++;
        if (filled == BLOCKS) {
            digest.update(pending);
            filled = 0;
        }
    }

    /** Ends it: nothing can be added afterwards. */
    String hex() {
        digest.update(pending, 0, filled);
        filled = 0;
        return HexFormat.of().formatHex(digest.digest());
    }
}
