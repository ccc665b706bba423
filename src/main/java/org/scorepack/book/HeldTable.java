package org.scorepack.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.scorepack.figure.Check;
import org.scorepack.figure.Held;

/** The table of suspect figures: held ones, and those that count because somebody confirmed them. */
final class HeldTable {

    private final FactTable facts;

    HeldTable(FactTable facts) {
        this.facts = facts;
    }

    /** Replaces the suspect figures of a run. */
    void save(Handle handle, long run, List<Held> held, List<Held> released) {
        handle.createUpdate("delete from held where run = :run")
                .bind("run", run)
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("insert into held (run, check_code, detail, released, "
                + FactTable.COLUMNS + ") values (:run, :check, :detail, :released, " + FactTable.BINDS + ")")) {
            held.forEach(suspect -> add(batch, run, suspect, false));
            released.forEach(suspect -> add(batch, run, suspect, true));
            FactTable.flush(batch);
        }
    }

    /** By department, metric, period and basis. */
    List<Held> read(Handle handle, long run, boolean released) {
        return handle.createQuery("select * from held where run = :run and released = :released"
                        + " order by department, metric, period, basis")
                .bind("run", run)
                .bind("released", released)
                .map((row, context) -> held(row))
                .list();
    }

    private static void add(PreparedBatch batch, long run, Held suspect, boolean released) {
        batch.bind("check", suspect.check().code())
                .bind("detail", suspect.detail())
                .bind("released", released);
        FactTable.add(batch, run, suspect.feed(), suspect.figure());
    }

    private Held held(ResultSet row) throws SQLException {
        Fact fact = facts.fact(row);
        return new Held(fact.figure(), fact.feed(), Check.parse(row.getString("check_code")), row.getString("detail"));
    }
}
