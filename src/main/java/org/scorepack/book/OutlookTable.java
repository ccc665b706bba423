package org.scorepack.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Expected.Range;
import org.scorepack.figure.Outlook;

/** The table of outlooks: a row for each month ahead and one for the year. */
final class OutlookTable {

    private static final int BATCH = 1000;

    private final FiscalCalendar calendar;

    OutlookTable(FiscalCalendar calendar) {
        this.calendar = calendar;
    }

    /** A row, with what it shares with the other rows of its outlook. */
    private record Line(Outlook outlook, Expected expected, boolean year) {}

    void save(Handle handle, long run, String department, Collection<Outlook> outlooks) {
        handle.createUpdate("delete from outlook where run = :run and department = :department")
                .bind("run", run)
                .bind("department", department)
                .execute();
        try (PreparedBatch batch = handle.prepareBatch("insert into outlook (run, department, metric, last_period,"
                + " whole_year, made_in, method, filled, amount, low80, high80, low95, high95, target, target_low,"
                + " target_original, chance, owner) values (:run, :department, :metric, :last, :year, :madeIn, :method,"
                + " :filled, :amount, :low80, :high80, :low95, :high95, :target, :targetLow, :targetOriginal, :chance,"
                + " :owner)")) {
            for (Outlook outlook : outlooks) {
                lines(outlook).forEach(line -> add(batch, run, line));
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            FactTable.flush(batch);
        }
    }

    private static Stream<Line> lines(Outlook outlook) {
        return Stream.concat(
                outlook.months().stream().map(month -> new Line(outlook, month, false)),
                outlook.year().stream().map(year -> new Line(outlook, year, true)));
    }

    private void add(PreparedBatch batch, long run, Line line) {
        Expected it = line.expected();
        Optional<Range> range = it.range();
        batch.bind("run", run)
                .bind("department", line.outlook().department())
                .bind("metric", line.outlook().metric())
                .bind("last", calendar.on(it.period().last()).code())
                .bind("year", line.year())
                .bind("madeIn", line.outlook().madeIn().code())
                .bind("method", line.outlook().method().name())
                .bind("filled", line.outlook().filled())
                .bind("amount", text(it.value()))
                .bind("low80", text(range.map(Range::low80)))
                .bind("high80", text(range.map(Range::high80)))
                .bind("low95", text(range.map(Range::low95)))
                .bind("high95", text(range.map(Range::high95)))
                .bind("target", text(it.target()))
                .bind("targetLow", text(it.targetLow()))
                .bind("targetOriginal", text(it.targetOriginal()))
                .bind("chance", text(it.chance()))
                .bind("owner", text(it.owner()))
                .add();
    }

    /** By metric. */
    List<Outlook> read(Handle handle, long run, String department) {
        List<Line> lines = handle.createQuery("select * from outlook where run = :run and department = :department"
                        + " order by metric, whole_year, last_period")
                .bind("run", run)
                .bind("department", department)
                .map((row, context) -> line(row))
                .list();
        List<Outlook> found = new ArrayList<>();
        for (Line line : lines) {
            int last = found.size() - 1;
            boolean goesOn =
                    last >= 0 && found.get(last).metric().equals(line.outlook().metric());
            Outlook before = goesOn ? found.remove(last) : line.outlook();
            found.add(with(before, line));
        }
        return found;
    }

    private static Outlook with(Outlook outlook, Line line) {
        List<Expected> months = new ArrayList<>(outlook.months());
        if (!line.year()) {
            months.add(line.expected());
        }
        return new Outlook(
                outlook.department(),
                outlook.metric(),
                outlook.madeIn(),
                outlook.method(),
                outlook.filled(),
                months,
                line.year() ? Optional.of(line.expected()) : Optional.empty());
    }

    /** The line with an outlook that has nothing in it yet. */
    private Line line(ResultSet row) throws SQLException {
        Period last = calendar.parse(row.getString("last_period")).orElseThrow();
        boolean year = row.getBoolean("whole_year");
        Outlook shared = new Outlook(
                row.getString("department"),
                row.getString("metric"),
                calendar.parse(row.getString("made_in")).orElseThrow(),
                Outlook.Method.valueOf(row.getString("method")),
                row.getInt("filled"),
                List.of(),
                Optional.empty());
        return new Line(
                shared,
                new Expected(
                        year ? calendar.yearOf(last) : last,
                        ReadingColumns.number(row, "amount"),
                        range(row),
                        ReadingColumns.number(row, "target"),
                        ReadingColumns.number(row, "target_low"),
                        ReadingColumns.number(row, "target_original"),
                        ReadingColumns.number(row, "chance"),
                        ReadingColumns.number(row, "owner")),
                year);
    }

    private static Optional<Range> range(ResultSet row) throws SQLException {
        return ReadingColumns.number(row, "low80").isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(
                        new BigDecimal(row.getString("low80")),
                        new BigDecimal(row.getString("high80")),
                        new BigDecimal(row.getString("low95")),
                        new BigDecimal(row.getString("high95"))));
    }

    private static @Nullable String text(Optional<BigDecimal> number) {
        return number.map(ReadingColumns::text).orElse(null);
    }
}
