package org.scorepack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A font of a company, and what may be wrong with one: Liberation Sans, which comes with PDFBox and runs wider than ours. */
public final class CompanyFonts {

    private CompanyFonts() {}

    /** As it comes. */
    public static byte[] regular() {
        try (InputStream in =
                CompanyFonts.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("PDFBox has no Liberation Sans any more");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bold face of another font: only its own digits have to be alike. */
    public static byte[] bold() {
        try {
            return Files.readAllBytes(Path.of("templates/fonts/SourceSans3-Bold.ttf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another number of 16 bits in a table. */
    public static byte[] with(byte[] font, String table, int at, int value) {
        ByteBuffer changed = ByteBuffer.wrap(font.clone());
        changed.putShort(changed.getInt(entry(changed, table) + 8) + at, (short) value);
        return changed.array();
    }

    /** With a table under another name. */
    public static byte[] renamed(byte[] font, String table, String to) {
        ByteBuffer changed = ByteBuffer.wrap(font.clone());
        changed.put(entry(changed, table), to.getBytes(StandardCharsets.US_ASCII));
        return changed.array();
    }

    private static int entry(ByteBuffer font, String table) {
        for (int entry = 12; entry < 12 + 16 * font.getShort(4); entry += 16) {
            byte[] tag = new byte[4];
            font.get(entry, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals(table)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("no table " + table);
    }
}
