package org.scorepack.extract;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.figure.Provenance;

/** The rows of one query, numbered from 1 as they come. */
final class QueryStream implements RowStream {

    /** A query that has not more rows is read without a thread beside. */
    private static final int FEW = 1_000;

    private final Session session;
    private final String input;
    private final Optional<String> department;
    private final Optional<Savepoint> mark;
    private final QueryClock clock;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final Columns columns;
    private final boolean[] exact;
    private final ColumnTexts[] texts;
    private final Checksum checksum = new Checksum();
    private Optional<RowsAhead> ahead = Optional.empty();
    private long row;

    private QueryStream(
            Session session,
            String input,
            Optional<String> department,
            Optional<Savepoint> mark,
            QueryClock clock,
            PreparedStatement statement,
            ResultSet result)
            throws SQLException {
        this.session = session;
        this.input = input;
        this.department = department;
        this.mark = mark;
        this.clock = clock;
        this.statement = statement;
        this.result = result;
        this.columns = columns(result.getMetaData());
        this.exact = new boolean[columns.size()];
        for (int place = 0; place < exact.length; place++) {
            exact[place] = SqlCell.isExact(result.getMetaData().getColumnType(place + 1));
        }
        this.texts = new ColumnTexts[columns.size()];
        Arrays.setAll(texts, place -> new ColumnTexts());
    }

    /** Runs a query and stops before its first row. */
    static QueryStream open(
            Session session, String input, SqlText sql, Map<String, Object> values, Optional<String> department)
            throws FeedFailure {
        QueryClock clock = new QueryClock(session.connection(), session.limits().query());
        Optional<Savepoint> mark = Optional.empty();
        try {
            mark = session.mark();
            PreparedStatement statement = prepare(session, sql, values);
            return new QueryStream(session, input, department, mark, clock, statement, statement.executeQuery());
        } catch (SQLException failed) {
            clock.close();
            FeedFailure failure = session.failure(failed, input, 0, clock.isLate());
            session.backTo(mark);
            throw failure;
        }
    }

    private static PreparedStatement prepare(Session session, SqlText sql, Map<String, Object> values)
            throws SQLException {
        QueryLimits limits = session.limits();
        PreparedStatement statement = session.connection()
                .prepareStatement(sql.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(limits.fetchSize());
        statement.setMaxRows((int) Math.min(Integer.MAX_VALUE, limits.maxRows() + 1));
        statement.setQueryTimeout(
                (int) Math.max(1, Math.min(Integer.MAX_VALUE, limits.query().toSeconds())));
        for (int place = 0; place < sql.names().size(); place++) {
            statement.setObject(place + 1, values.get(sql.names().get(place)));
        }
        return statement;
    }

    private static Columns columns(ResultSetMetaData said) throws SQLException {
        List<String> labels = new ArrayList<>();
        List<Columns.Kind> kinds = new ArrayList<>();
        for (int place = 1; place <= said.getColumnCount(); place++) {
            labels.add(said.getColumnLabel(place));
            kinds.add(SqlCell.kind(said.getColumnType(place)));
        }
        return Columns.ofQuery(labels, kinds);
    }

    @Override
    public Optional<Row> next() throws FeedFailure {
        try {
            if (ahead.isPresent()) {
                return ahead.get().next();
            }
            Optional<Row> next = fetch();
            if (row == FEW) {
                ahead = Optional.of(new RowsAhead(input, this::fetch));
            }
            return next;
        } catch (SQLException failed) {
            FeedFailure failure = session.failure(failed, input, row, clock.isLate());
            session.backTo(mark);
            throw failure;
        }
    }

    private Optional<Row> fetch() throws SQLException, FeedFailure {
        if (!result.next()) {
            return Optional.empty();
        }
        row++;
        if (row > session.limits().maxRows()) {
            throw new FeedFailure(input + " has more than " + session.limits().maxRows()
                    + " rows, the `max-rows` of the source; aggregate in the query or raise it");
        }
        String[] cells = new String[texts.length];
        for (int place = 0; place < cells.length; place++) {
            String text = exact[place]
                    ? SqlCell.exact(result, place + 1)
                    : SqlCell.text(result, place + 1, columns.kindAt(place));
            cells[place] = texts[place].of(text);
        }
        List<String> read = Arrays.asList(cells);
        checksum.add(read);
        return Optional.of(new Row(columns, row, read, Optional.empty()));
    }

    @Override
    public String input() {
        return input;
    }

    @Override
    public Provenance.Kind kind() {
        return Provenance.Kind.QUERY;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Optional<String> department() {
        return department;
    }

    @Override
    public List<String> preamble() {
        return List.of();
    }

    @Override
    public String sha256() {
        return checksum.hex();
    }

    @Override
    public void close() {
        ahead.ifPresent(RowsAhead::close);
        clock.close();
        try {
            statement.close();
        } catch (SQLException alreadyGone) {
            // there is nothing left to give back
        }
        session.forget(mark);
    }
}
