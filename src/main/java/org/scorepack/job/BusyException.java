package org.scorepack.job;

/** Another process is at work; try again later. */
public final class BusyException extends RuntimeException {

    /** How the other process names itself. */
    BusyException(String holder) {
        super("Another process works here: " + holder);
    }
}
