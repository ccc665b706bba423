package org.scorepack.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Held;
import org.scorepack.figure.Outlook;

/**
 * The book in the store. Every save replaces what stood there for the same run and source or department, in one
 * transaction, so that a step that is done again leaves the same book.
 */
public final class BookStore {

    private static final String CLOSING = "(closing)";

    private final Jdbi jdbi;
    private final WriteGuard guard;
    private final FactTable facts;
    private final JudgementTable judgements;
    private final LimitsTable limits;
    private final HeldTable held;
    private final OutlookTable outlooks;
    private final WordTable words = new WordTable();

    /**
     * The book of a store.
     *
     * @param guard what every change has to pass
     */
    public BookStore(Jdbi jdbi, FiscalCalendar calendar, WriteGuard guard) {
        this.jdbi = jdbi;
        this.guard = guard;
        this.facts = new FactTable(calendar);
        this.judgements = new JudgementTable(calendar);
        this.limits = new LimitsTable(calendar);
        this.held = new HeldTable(facts);
        this.outlooks = new OutlookTable(calendar);
    }

    /** A book that is read and never changed. */
    public static BookStore forReading(Jdbi jdbi, FiscalCalendar calendar) {
        return new BookStore(jdbi, calendar, handle -> {
            throw new IllegalStateException("The book was opened for reading");
        });
    }

    /** Keeps the configuration that a run works with. */
    public void saveTexts(long run, Map<String, String> texts) {
        change(handle -> {
            handle.createUpdate("delete from run_text where run = :run")
                    .bind("run", run)
                    .execute();
            texts.forEach((path, text) -> handle.createUpdate(
                            "insert into run_text (run, path, text) values (:run, :path, :text)")
                    .bind("run", run)
                    .bind("path", path)
                    .bind("text", text)
                    .execute());
        });
    }

    /** The configuration that a run worked with, by path. */
    public Map<String, String> texts(long run) {
        return jdbi.withHandle(handle -> {
            Map<String, String> found = new TreeMap<>();
            handle.createQuery("select path, text from run_text where run = :run")
                    .bind("run", run)
                    .map((row, context) -> Map.entry(row.getString("path"), row.getString("text")))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    /** Keeps what a source delivered, until the book is closed. */
    public void saveExtracted(long run, String source, Map<String, List<Figure>> figuresByFeed, Words delivered) {
        change(handle -> {
            facts.saveExtracted(handle, run, source, figuresByFeed);
            words.save(handle, run, source, delivered);
        });
    }

    /** Keeps what the closing of the book adds to the words: what was left out, and rows that an earlier run lends. */
    public void saveClosing(long run, Words added) {
        change(handle -> words.save(handle, run, CLOSING, added));
    }

    /** What all sources delivered to a run, by source, feed and key. */
    public List<Fact> extracted(long run) {
        return jdbi.withHandle(handle -> facts.extracted(handle, run));
    }

    /** What sources said besides figures. */
    public Words words(long run) {
        return jdbi.withHandle(handle -> words.read(handle, run));
    }

    /**
     * Closes the facts of a run: from here on they are all that is known. Facts come in key order.
     *
     * @param suspect figures that are held, as they were delivered
     * @param released suspect figures that count, because somebody confirmed them
     */
    public void close(long run, Collection<Fact> closed, List<Held> suspect, List<Held> released) {
        change(handle -> {
            facts.saveFacts(handle, run, closed);
            held.save(handle, run, suspect, released);
        });
    }

    /** The figures that a run holds, as they were delivered, in key order. */
    public List<Held> held(long run) {
        return jdbi.withHandle(handle -> held.read(handle, run, false));
    }

    /** The suspect figures that a run shows, because somebody confirmed them, in key order. */
    public List<Held> released(long run) {
        return jdbi.withHandle(handle -> held.read(handle, run, true));
    }

    /** Drops what sources delivered before the book was closed; nothing reads it once a run is done. */
    public void dropExtracted(long run) {
        change(handle -> delete(handle, "extracted", run));
    }

    /** All facts of a run, in key order. */
    public List<Fact> facts(long run) {
        return jdbi.withHandle(handle -> facts.facts(handle, run));
    }

    /** The facts of a department, in key order. */
    public List<Fact> facts(long run, String department) {
        return jdbi.withHandle(handle -> facts.facts(handle, run, department));
    }

    /** Keeps what was judged about a department. */
    public void judge(long run, String department, FigureBook judged) {
        change(handle -> {
            judgements.save(handle, run, department, judged.judgements());
            limits.save(handle, run, department, judged.limits());
            outlooks.save(handle, run, department, judged.outlooks());
        });
    }

    /** What was judged about a department. */
    public FigureBook book(long run, String department) {
        return jdbi.withHandle(handle -> new FigureBook(
                judgements.read(handle, run, department),
                limits.read(handle, run, department),
                outlooks.read(handle, run, department)));
    }

    /** What a run expected of a department's months ahead. */
    public List<Outlook> outlooks(long run, String department) {
        return jdbi.withHandle(handle -> outlooks.read(handle, run, department));
    }

    /** Drops everything about a run. */
    public void forget(long run) {
        change(handle -> {
            for (String table : List.of(
                    "run_text", "run_word", "extracted", "fact", "held", "judgement", "process_limits", "outlook")) {
                delete(handle, table, run);
            }
        });
    }

    private void change(Consumer<Handle> work) {
        jdbi.useTransaction(handle -> {
            work.accept(handle);
            guard.pass(handle);
        });
    }

    private static void delete(Handle handle, String table, long run) {
        handle.createUpdate("delete from " + table + " where run = :run")
                .bind("run", run)
                .execute();
    }
}
