package org.scorepack.extract;

import java.io.IOException;

/** How many bytes may still be unpacked. */
final class UnpackedSize {

    private long left;

    UnpackedSize(long most) {
        this.left = most;
    }

    void take(long bytes) throws IOException {
        left -= bytes;
        if (isExceeded()) {
            throw new IOException("More was unpacked than may be");
        }
    }

    boolean isExceeded() {
        return left < 0;
    }
}
