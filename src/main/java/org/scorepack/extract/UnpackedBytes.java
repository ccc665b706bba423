package org.scorepack.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The bytes of a part of a packed file, counted and added to a check sum. Who reads them may close them at their end: they
 * stay open until {@link #release}, so that what is behind the end of the text can be read too.
 */
final class UnpackedBytes extends FilterInputStream {

    private final UnpackedSize size;
    private final CRC32 crc = new CRC32();

    UnpackedBytes(InputStream packed, UnpackedSize size) {
        super(packed);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read > 0) {
            size.take(read);
            crc.update(into, from, read);
        }
        return read;
    }

    /** Whether reading ended because more was unpacked than may be. */
    boolean isTooLarge() {
        return size.isExceeded();
    }

    long checksum() {
        return crc.getValue();
    }

    @Override
    public void close() {
        // see release
    }

    void release() throws IOException {
        super.close();
    }
}
