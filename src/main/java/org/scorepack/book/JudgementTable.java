package org.scorepack.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** The table of judgements: the rows of {@code figures.csv}. */
final class JudgementTable {

    private static final int BATCH = 1000;

    private final FiscalCalendar calendar;

    JudgementTable(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    void save(Handle handle, long run, String department, List<Judgement> judgements) {
        handle.createUpdate("delete from judgement where run = :run and department = :department")
                .bind("run", run)
                .bind("department", department)
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("insert into judgement (run, department, metric, period, basis,"
                + " objective, " + ReadingColumns.NAMES
                + ", comparable, at_plan_rates, target, target_low, target_original,"
                + " target_original_low, target_placeholder, gap, gap_percent, favour, gap_reason, status, prior_period, prior_year, prior_year_at_plan_rates, signal, assurance, provenance) values (:run,"
                + " :department, :metric, :period, :basis, :objective, " + ReadingColumns.BINDS
                + ", :comparable, :atPlanRates,"
                + " :target, :targetLow, :targetOriginal, :targetOriginalLow, :targetPlaceholder, :gap, :gapPercent, :favour, :gapReason, :status, :priorPeriod,"
                + " :priorYear, :priorYearAtPlanRates, :signal, :assurance, :provenance)")) {
            for (Judgement judgement : judgements) {
                add(batch, run, judgement);
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            FactTable.flush(batch);
        }
    }

    List<Judgement> read(Handle handle, long run, String department) {
        return handle
                .createQuery("select * from judgement where run = :run and department = :department"
                        + " order by metric, period, basis")
                .bind("run", run)
                .bind("department", department)
                .map((row, context) -> judgement(row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Judgement::id))
                .toList();
    }

    private static void add(PreparedBatch batch, long run, Judgement judgement) {
        FigureId id = judgement.id();
        Optional<Gap> gap = judgement.gap();
        batch.bind("run", run)
                .bind("department", id.department())
                .bind("metric", id.metric())
                .bind("period", id.period().code())
                .bind("basis", id.basis().name())
                .bind("objective", judgement.objective())
                .bind(
                        "comparable",
                        judgement.comparable().map(ReadingColumns::text).orElse(null))
                .bind(
                        "atPlanRates",
                        judgement.atPlanRates().map(ReadingColumns::text).orElse(null))
                .bind("target", judgement.target().map(ReadingColumns::text).orElse(null))
                .bind(
                        "targetLow",
                        judgement.targetLow().map(ReadingColumns::text).orElse(null))
                .bind(
                        "targetOriginal",
                        judgement.targetOriginal().map(ReadingColumns::text).orElse(null))
                .bind(
                        "targetOriginalLow",
                        judgement.targetOriginalLow().map(ReadingColumns::text).orElse(null))
                .bind("targetPlaceholder", judgement.targetIsPlaceholder())
                .bind("gap", gap.map(it -> ReadingColumns.text(it.absolute())).orElse(null))
                .bind(
                        "gapPercent",
                        gap.flatMap(Gap::percent).map(ReadingColumns::text).orElse(null))
                .bind("favour", gap.flatMap(Gap::favour).map(Enum::name).orElse(null))
                .bind("gapReason", gap.map(it -> it.reason().name()).orElse(null))
                .bind("status", judgement.status().name())
                .bind(
                        "priorPeriod",
                        judgement.priorPeriod().map(ReadingColumns::text).orElse(null))
                .bind(
                        "priorYear",
                        judgement.priorYear().map(ReadingColumns::text).orElse(null))
                .bind(
                        "priorYearAtPlanRates",
                        judgement
                                .priorYearAtPlanRates()
                                .map(ReadingColumns::text)
                                .orElse(null))
                .bind("signal", judgement.signal().map(Signal::code).orElse(null))
                .bind("assurance", judgement.assurance().map(Enum::name).orElse(null))
                .bind("provenance", judgement.provenance());
        ReadingColumns.bind(batch, judgement.actual());
        batch.add();
    }

    private Judgement judgement(ResultSet row) throws SQLException {
        Period period = calendar.parse(row.getString("period")).orElseThrow();
        FigureId id = new FigureId(
                row.getString("department"),
                row.getString("metric"),
                period,
                Basis.valueOf(row.getString("basis")),
                Scenario.ACTUAL);
        return new Judgement(
                id,
                row.getString("objective"),
                ReadingColumns.read(row),
                ReadingColumns.number(row, "comparable"),
                ReadingColumns.number(row, "at_plan_rates"),
                ReadingColumns.number(row, "target"),
                ReadingColumns.number(row, "target_low"),
                ReadingColumns.number(row, "target_original"),
                ReadingColumns.number(row, "target_original_low"),
                row.getBoolean("target_placeholder"),
                gap(row),
                Status.valueOf(row.getString("status")),
                ReadingColumns.number(row, "prior_period"),
                ReadingColumns.number(row, "prior_year"),
                ReadingColumns.number(row, "prior_year_at_plan_rates"),
                text(row, "signal").map(Signal::parse),
                text(row, "assurance").map(AssuranceKind::valueOf),
                row.getString("provenance"));
    }

    private static Optional<Gap> gap(ResultSet row) throws SQLException {
        Optional<java.math.BigDecimal> absolute = ReadingColumns.number(row, "gap");
        if (absolute.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Gap(
                absolute.get(),
                ReadingColumns.number(row, "gap_percent"),
                text(row, "favour").map(Gap.Favour::valueOf),
                Gap.Reason.valueOf(row.getString("gap_reason"))));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }
}
