package org.scorepack.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.calendar.YearLabel;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.testing.TestHome;

/** Months out of years to date, read from a file as a run reads them. */
public final class Months {

    private Months() {}

    /**
     * What each month brought; {@code none} where it cannot be told.
     *
     * @param starts month in which the fiscal year starts
     * @param first month of the first year to date
     * @param toDate years to date of month after month; an empty one is missing
     */
    public static List<String> of(int starts, String first, List<String> toDate) {
        MonthCalendar calendar = new MonthCalendar(starts, YearLabel.END);
        Map<Period, String> months = new TreeMap<>();
        Period month = calendar.parse(first).orElseThrow();
        StringBuilder rows = new StringBuilder("month,costs\n");
        for (String value : toDate) {
            rows.append(month).append(',').append(value).append('\n');
            months.put(month, "none");
            month = calendar.shift(month, 1);
        }
        read(calendar, calendar.shift(month, -1), rows.toString())
                .allFigures()
                .forEach(figure -> figure.reading()
                        .number()
                        .ifPresent(value -> months.put(figure.id().period(), value.toPlainString())));
        return List.copyOf(months.values());
    }

    private static Extraction read(MonthCalendar calendar, Period last, String rows) {
        try {
            Path home = Files.createTempDirectory("months");
            try {
                Files.writeString(home.resolve("ledger.csv"), rows);
                return Feeds.csv(Path.of(""))
                        .read(
                                Feeds.company(Feeds.metric("costs", "ledger", Feeds.rows(Rows.ONLY, "costs")))
                                        .calendar(calendar)
                                        .in(last.code())
                                        .home(home)
                                        .context(),
                                Feeds.feed("ledger")
                                        .files("ledger.csv")
                                        .cumulative()
                                        .covers(new Covers.All())
                                        .spec());
            } finally {
                TestHome.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
