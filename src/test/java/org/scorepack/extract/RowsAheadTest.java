package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.scorepack.extract.Columns.Kind;

/** A second thread changes neither the order of rows nor what ends them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RowsAheadTest {

    private static final Columns COLUMNS = Columns.ofQuery(List.of("n"), List.of(Kind.NUMBER));

    @Test
    void rows_come_in_the_order_of_the_cursor_and_end_once() throws Exception {
        for (int count : new int[] {0, 1, 255, 256, 257, 5_000}) {
            try (RowsAhead ahead = new RowsAhead("n", upTo(count))) {
                assertThat(lines(ahead)).hasSize(count).isSorted();
                assertThat(ahead.next()).isEmpty();
            }
        }
    }

    @Test
    void a_failure_comes_behind_the_rows_before_it() throws Exception {
        for (Throwable failure : List.of(
                new SQLException("gone"),
                new FeedFailure("full"),
                new IllegalStateException("odd"),
                new Error("bad"))) {
            try (RowsAhead ahead = new RowsAhead("n", failingAfter(700, failure))) {
                for (int row = 1; row <= 700; row++) {
                    assertThat(ahead.next().orElseThrow().line()).isEqualTo(row);
                }
                assertThatThrownBy(ahead::next).isSameAs(failure);
                assertThatThrownBy(ahead::next).isSameAs(failure);
            }
        }
    }

    @Test
    void nobody_asks_the_cursor_after_it_was_closed_early() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        RowsAhead ahead = new RowsAhead("n", () -> Optional.of(row(asked.incrementAndGet())));
        assertThat(ahead.next()).isPresent();
        ahead.close();
        int then = asked.get();
        Thread.sleep(50);
        assertThat(asked.get()).isEqualTo(then).isLessThan(10_000);
    }

    @Test
    void a_close_waits_until_the_cursor_answers() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        RowsAhead ahead = new RowsAhead("n", () -> {
            asked.countDown();
            await(answer);
            answered.incrementAndGet();
            return Optional.empty();
        });
        asked.await();
        Thread closer = new Thread(ahead::close);
        closer.start();
        closer.join(50);
        assertThat(closer.isAlive()).isTrue();
        answer.countDown();
        closer.join();
        assertThat(answered.get()).isEqualTo(1);
    }

    @Test
    void an_interrupt_of_the_reader_is_kept_and_loses_no_row() throws Exception {
        try (RowsAhead ahead = new RowsAhead("n", upTo(2_000))) {
            Thread.currentThread().interrupt();
            assertThat(lines(ahead)).hasSize(2_000);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    private static RowsAhead.Cursor upTo(int count) {
        AtomicInteger row = new AtomicInteger();
        return () -> row.get() == count ? Optional.empty() : Optional.of(row(row.incrementAndGet()));
    }

    private static RowsAhead.Cursor failingAfter(int count, Throwable failure) {
        RowsAhead.Cursor rows = upTo(count);
        return () -> {
            Optional<Row> row = rows.fetch();
            if (row.isEmpty()) {
                RowsAheadTest.<RuntimeException>sneak(failure);
            }
            return row;
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private static Row row(int line) {
        return new Row(COLUMNS, line, List.of(String.valueOf(line)), Optional.empty());
    }

    private static List<Long> lines(RowsAhead ahead) throws Exception {
        List<Long> lines = new ArrayList<>();
        for (Optional<Row> row = ahead.next(); row.isPresent(); row = ahead.next()) {
            lines.add(row.get().line());
        }
        return lines;
    }
}
