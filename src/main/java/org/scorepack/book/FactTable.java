package org.scorepack.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Scenario;

/** The tables of figures: what sources delivered, and the closed book. */
final class FactTable {

    private static final int BATCH = 1000;
    /** Of every table that keeps figures. */
    static final String COLUMNS =
            "department, metric, period, basis, scenario, feed, " + ReadingColumns.NAMES + ", provenance";

    static final String BINDS =
            ":department, :metric, :period, :basis, :scenario, :feed, " + ReadingColumns.BINDS + ", :provenance";

    private final FiscalCalendar calendar;

    FactTable(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /** Replaces what a source delivered to a run. */
    void saveExtracted(Handle handle, long run, String source, Map<String, List<Figure>> figuresByFeed) {
        handle.createUpdate("delete from extracted where run = :run and source = :source")
                .bind("run", run)
                .bind("source", source)
                .execute();
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into extracted (run, source, " + COLUMNS + ") values (:run, :source, " + BINDS + ")")) {
            figuresByFeed.forEach((feed, figures) -> figures.forEach(figure -> {
                batch.bind("source", source);
                add(batch, run, feed, figure);
            }));
            flush(batch);
        }
    }

    /** Replaces the closed facts of a run. */
    void saveFacts(Handle handle, long run, Collection<Fact> facts) {
        handle.createUpdate("delete from fact where run = :run")
                .bind("run", run)
                .execute();
        try (PreparedBatch batch =
                handle.prepareBatch("insert into fact (run, " + COLUMNS + ") values (:run, " + BINDS + ")")) {
            facts.forEach(fact -> add(batch, run, fact.feed(), fact.figure()));
            flush(batch);
        }
    }

    List<Fact> extracted(Handle handle, long run) {
        return read(handle.createQuery("select * from extracted where run = :run"
                        + " order by source, feed, department, metric, period, basis, scenario")
                .bind("run", run));
    }

    List<Fact> facts(Handle handle, long run) {
        return read(handle.createQuery(
                        "select * from fact where run = :run order by department, metric, period, basis, scenario")
                .bind("run", run));
    }

    List<Fact> facts(Handle handle, long run, String department) {
        return read(handle.createQuery("select * from fact where run = :run and department = :department"
                        + " order by metric, period, basis, scenario")
                .bind("run", run)
                .bind("department", department));
    }

    private List<Fact> read(Query query) {
        return query.map((row, context) -> fact(row)).list();
    }

    Fact fact(ResultSet row) throws SQLException {
        FigureId id = new FigureId(
                row.getString("department"),
                row.getString("metric"),
                period(row.getString("period")),
                Basis.valueOf(row.getString("basis")),
                Scenario.valueOf(row.getString("scenario")));
        return new Fact(row.getString("feed"), new Figure(id, ReadingColumns.read(row), row.getString("provenance")));
    }

    Period period(String code) {
        return calendar.parse(code)
                .or(() -> calendar.parseWeek(code))
                .orElseThrow(() -> new IllegalStateException("The store has a period of another calendar: " + code));
    }

    static void add(PreparedBatch batch, long run, String feed, Figure figure) {
        FigureId id = figure.id();
        batch.bind("run", run)
                .bind("feed", feed)
                .bind("department", id.department())
                .bind("metric", id.metric())
                .bind("period", id.period().code())
                .bind("basis", id.basis().name())
                .bind("scenario", id.scenario().name())
                .bind("provenance", figure.provenance());
        ReadingColumns.bind(batch, figure.reading());
        batch.add();
        if (batch.size() >= BATCH) {
            batch.execute();
        }
    }

    static void flush(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
