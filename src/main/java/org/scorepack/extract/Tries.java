package org.scorepack.extract;

import java.time.Duration;

/**
 * How often a source whose connection broke is read, whole each time: at most three times, after a tenth of the time that a
 * connection may take and then three times that, and not again once two of the longest silences are over. So it ends within
 * three of them, 6 minutes unless the source says otherwise.
 */
final class Tries {

    private static final int MOST = 3;

    private final long began = System.nanoTime();
    private final Duration silence;
    private Duration pause;
    private int number = 1;

    Tries(QueryLimits limits) {
        this.silence = limits.silence();
        this.pause = limits.connect().dividedBy(10);
    }

    /** Waits for the next one; false where there is none. */
    boolean again() {
        Duration gone = Duration.ofNanos(System.nanoTime() - began).plus(pause);
        if (number == MOST || gone.compareTo(silence.multipliedBy(2)) > 0) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        number++;
        pause = pause.multipliedBy(3);
        return true;
    }
}
