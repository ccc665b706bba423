package org.scorepack.book;

import org.jdbi.v3.core.Handle;

/** What a change of the book has to pass. */
@FunctionalInterface
public interface WriteGuard {

    /** Called last in the transaction of the change; throws where whoever makes it no longer may, and nothing is kept. */
    void pass(Handle handle);
}
