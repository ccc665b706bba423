package org.scorepack.extract;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor, read by a thread of its own while those before them become figures: a driver waits for its server and
 * makes texts of what it sent, and all that time the rows at hand would wait too. They come in the order of the cursor, with
 * what ended it behind the last of them.
 *
 * <p>The thread is never interrupted: an embedded database would take that for its own end and close its file.
 */
final class RowsAhead implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int BATCHES = 4;

    /** Where the rows come from. */
    interface Cursor {
        /** The next row; empty at the end. */
        Optional<Row> fetch() throws SQLException, FeedFailure;
    }

    /**
     * Rows one after the other.
     *
     * @param failure what the cursor ended with behind them
     */
    private record Batch(
            List<Row> rows, boolean isLast, @Nullable Throwable failure) {}

    private final Cursor cursor;
    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile boolean closed;
    private Batch current = new Batch(List.of(), false, null);
    private int place;

    /** Reads on from where the cursor stands; nobody else asks it from now on until this is closed. */
    RowsAhead(String name, Cursor cursor) {
        this.cursor = cursor;
        this.thread = new Thread(this::read, "rows of " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The next row; empty at the end. Throws what the cursor threw, behind the rows before. */
    Optional<Row> next() throws SQLException, FeedFailure {
        while (place == current.rows().size()) {
            if (current.isLast()) {
                fail(current.failure());
                return Optional.empty();
            }
            current = taken();
            place = 0;
        }
        Row row = current.rows().get(place);
        place++;
        return Optional.of(row);
    }

    private static void fail(@Nullable Throwable failure) throws SQLException, FeedFailure {
        if (failure instanceof SQLException failed) {
            throw failed;
        }
        if (failure instanceof FeedFailure failed) {
            throw failed;
        }
        if (failure instanceof Error failed) {
            throw failed;
        }
        if (failure instanceof RuntimeException failed) {
            throw failed;
        }
    }

    private Batch taken() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ready.take();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read() {
        boolean more = true;
        while (more && !closed) {
            Batch batch = batch();
            more = !batch.isLast();
            try {
                ready.put(batch);
            } catch (InterruptedException nobodyDoes) {
                return;
            }
        }
    }

    private Batch batch() {
        List<Row> rows = new ArrayList<>(BATCH);
        try {
            while (rows.size() < BATCH) {
                Optional<Row> row = cursor.fetch();
                if (row.isEmpty()) {
                    return new Batch(rows, true, null);
                }
                rows.add(row.get());
            }
            return new Batch(rows, false, null);
        } catch (SQLException | FeedFailure | RuntimeException | Error failure) {
            return new Batch(rows, true, failure);
        }
    }

    /** Returns when the thread has let go of the cursor; rows that it had ready are lost. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            ready.clear();
            try {
                thread.join(1);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
