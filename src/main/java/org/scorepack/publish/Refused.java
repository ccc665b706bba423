package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;

/** A replace that is refused because a reader has the file open (Windows, shares) is tried again, for about a second. */
final class Refused {

    private static final int[] WAITS_MILLIS = {50, 100, 200, 300, 400};

    /** Something done to files. */
    interface Move {
        void run() throws IOException;
    }

    private Refused() {}

    static void tryAgain(Move move) throws IOException {
        for (int wait : WAITS_MILLIS) {
            try {
                move.run();
                return;
            } catch (AccessDeniedException e) {
                pause(wait);
            }
        }
        move.run();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
