package org.scorepack.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.figure.Provenance;

/** The rows of one query, numbered from 1 as they come. */
final class QueryStream implements RowStream {

    private final String source;
    private final String input;
    private final Optional<String> department;
    private final QueryLimits limits;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final Columns columns;
    private final Checksum checksum = new Checksum();
    private long row;

    QueryStream(
            String source,
            Connection connection,
            String input,
            SqlText sql,
            Map<String, Object> values,
            Optional<String> department,
            QueryLimits limits)
            throws SQLException {
        this.source = source;
        this.input = input;
        this.department = department;
        this.limits = limits;
        this.statement =
                connection.prepareStatement(sql.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(limits.fetchSize());
            statement.setQueryTimeout((int)
                    Math.max(1, Math.min(Integer.MAX_VALUE, limits.timeout().toSeconds())));
            for (int place = 0; place < sql.names().size(); place++) {
                statement.setObject(place + 1, values.get(sql.names().get(place)));
            }
            this.result = statement.executeQuery();
            this.columns = columns(result.getMetaData());
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
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
            if (!result.next()) {
                return Optional.empty();
            }
            row++;
            if (row > limits.maxRows()) {
                throw new FeedFailure(input + " has more than " + limits.maxRows()
                        + " rows, the `max-rows` of the source; aggregate in the query or raise it");
            }
            List<String> cells = new ArrayList<>(columns.size());
            for (int place = 1; place <= columns.size(); place++) {
                cells.add(SqlCell.text(result, place, columns.kindAt(place - 1)));
            }
            checksum.add(String.join("\u001F", cells));
            return Optional.of(new Row(columns, row, cells, Optional.empty()));
        } catch (SQLException failed) {
            endTransaction();
            throw new FeedFailure(
                    "source " + source + " broke off after row " + row, input + ": " + Database.said(failed));
        }
    }

    /** Else the next feed's query would be refused for the fault of this one. */
    private void endTransaction() {
        try {
            statement.getConnection().rollback();
        } catch (SQLException gone) {
            // the next query will say so
        }
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
        try {
            statement.close();
        } catch (SQLException alreadyGone) {
            // there is nothing left to give back
        }
    }
}
