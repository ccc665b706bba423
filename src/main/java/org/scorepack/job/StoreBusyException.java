package org.scorepack.job;

/** Another process works with the store; try again later. */
public final class StoreBusyException extends RuntimeException {

    StoreBusyException(String holder) {
        super("Another process works here: " + holder);
    }
}
