package org.scorepack.job;

/** The store cannot be reached, or failed meanwhile. The message says where it is, without secrets, and what it said. */
public final class StoreFailedException extends RuntimeException {

    StoreFailedException(String store, String said, RuntimeException problem) {
        super(
                "The store " + store + " failed: " + said
                        + ". What is published stays; when the store is back, give the same command again",
                problem);
    }
}
