package org.scorepack.extract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Provenance;

/** Rows one after the other, from a file or from a query: the seam between where rows lie and what they become. */
interface RowStream extends AutoCloseable {

    /** File or query, relative to the home. */
    String input();

    /** {@link Provenance.Kind#FILE}, {@link Provenance.Kind#SHEET} or {@link Provenance.Kind#QUERY}. */
    Provenance.Kind kind();

    Columns columns();

    /** How places of its rows are written. */
    default Origin origin() {
        return new Origin(kind(), input(), columns());
    }

    /** Says all at once which columns are missing or stand twice. */
    default void need(Collection<String> names) throws FeedFailure {
        columns().check(origin().name(), names);
    }

    /** The file that rows are read from; empty for a query. */
    default Optional<InputFiles.Found> file() {
        return Optional.empty();
    }

    /** The department that all rows belong to, because the query was asked for it alone. */
    Optional<String> department();

    /** Lines above the header, or rows of a sheet as text; none for a query. */
    List<String> preamble();

    /** The next row; empty at the end. A row that cannot be read comes with its fault; a file that cannot, throws. */
    Optional<Row> next() throws FeedFailure;

    /** What a failure while the rows were taken is really about, such as a file that somebody writes to. */
    default FeedFailure because(FeedFailure failure) {
        return failure;
    }

    /** SHA-256 of all that was read; only after the end. */
    String sha256() throws FeedFailure;

    @Override
    void close();
}
