package org.scorepack.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;

/** The table of usual ranges; doubles are kept as the shortest text that reads back to the same double. */
final class LimitsTable {

    private final FiscalCalendar calendar;

    LimitsTable(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    void save(Handle handle, long run, String department, Collection<ProcessLimits> limits) {
        handle.createUpdate("delete from process_limits where run = :run and department = :department")
                .bind("run", run)
                .bind("department", department)
                .execute();
        try (PreparedBatch batch =
                handle.prepareBatch("insert into process_limits (run, department, metric, charted, by_ratio,"
                        + " mean, low, high, sigma, from_period, to_period, points, verdict, assurance, hit_share,"
                        + " slope, correlation, level_since) values"
                        + " (:run, :department, :metric, :charted, :byRatio, :mean, :low, :high, :sigma, :from, :to, :points, :verdict,"
                        + " :assurance, :hitShare, :slope, :correlation, :levelSince)")) {
            for (ProcessLimits it : limits) {
                batch.bind("run", run)
                        .bind("department", it.department())
                        .bind("metric", it.metric())
                        .bind("charted", it.basis().name())
                        .bind("byRatio", it.byRatio())
                        .bind("mean", Double.toString(it.mean()))
                        .bind("low", Double.toString(it.lower()))
                        .bind("high", Double.toString(it.upper()))
                        .bind("sigma", Double.toString(it.sigma()))
                        .bind("from", it.from().code())
                        .bind("to", it.to().code())
                        .bind("points", it.points())
                        .bind("verdict", it.verdict().name())
                        .bind("assurance", it.assurance().map(Enum::name).orElse(null))
                        .bind(
                                "hitShare",
                                it.hitShare()
                                        .map(share -> Double.toString(share))
                                        .orElse(null))
                        .bind("slope", it.course().slope().map(String::valueOf).orElse(null))
                        .bind(
                                "correlation",
                                it.course().correlation().map(String::valueOf).orElse(null))
                        .bind(
                                "levelSince",
                                it.course().levelSince().map(Period::code).orElse(null))
                        .add();
            }
            FactTable.flush(batch);
        }
    }

    List<ProcessLimits> read(Handle handle, long run, String department) {
        return handle.createQuery(
                        "select * from process_limits where run = :run and department = :department order by metric")
                .bind("run", run)
                .bind("department", department)
                .map((row, context) -> {
                    @Nullable String assurance = row.getString("assurance");
                    @Nullable String hitShare = row.getString("hit_share");
                    return new ProcessLimits(
                            row.getString("department"),
                            row.getString("metric"),
                            ProcessLimits.ChartedAs.valueOf(row.getString("charted")),
                            row.getBoolean("by_ratio"),
                            Double.parseDouble(row.getString("mean")),
                            Double.parseDouble(row.getString("low")),
                            Double.parseDouble(row.getString("high")),
                            Double.parseDouble(row.getString("sigma")),
                            calendar.parse(row.getString("from_period")).orElseThrow(),
                            calendar.parse(row.getString("to_period")).orElseThrow(),
                            row.getInt("points"),
                            ProcessLimits.Verdict.valueOf(row.getString("verdict")),
                            Optional.ofNullable(assurance).map(AssuranceKind::valueOf),
                            Optional.ofNullable(hitShare).map(Double::valueOf),
                            course(row));
                })
                .list();
    }

    private ProcessLimits.Course course(ResultSet row) throws SQLException {
        @Nullable String slope = row.getString("slope");
        @Nullable String correlation = row.getString("correlation");
        @Nullable String since = row.getString("level_since");
        return new ProcessLimits.Course(
                Optional.ofNullable(slope).map(Double::valueOf),
                Optional.ofNullable(correlation).map(Double::valueOf),
                Optional.ofNullable(since).flatMap(calendar::parse));
    }
}
