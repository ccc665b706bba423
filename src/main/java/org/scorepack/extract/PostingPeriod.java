package org.scorepack.extract;

import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.FeedSpec.PeriodKey.Posting;

/** The period of a row of a ledger, by fiscal year and posting period. */
record PostingPeriod(Posting key, FiscalCalendar calendar) implements PeriodOfRow {

    private static final int MOST = 16;

    /** None where the row is of a special period that is left out. */
    @Override
    public List<Slot> of(Row row) throws Refusal {
        int year = number(row, key.year());
        int posting = number(row, key.period());
        int last = FiscalCalendar.PERIODS_OF_YEAR;
        if (posting > last && posting <= MOST) {
            switch (key.special()) {
                case LAST -> posting = last;
                case LEFT_OUT -> {
                    return List.of();
                }
                case REFUSED ->
                    throw new Refusal(
                            "special-period",
                            key.period(),
                            "is behind the last month of the year: `special: last` would count it there, `special:"
                                    + " left-out` would leave it out",
                            row.text(key.period()));
            }
        }
        if (posting < 1 || posting > last) {
            throw new Refusal(
                    "not-a-period",
                    key.period(),
                    "is no posting period from 1 to " + last + "; opening balances are left out by `where`",
                    row.text(key.period()));
        }
        Period period = calendar.period(year, posting);
        return List.of(new Slot(new When(period, Optional.empty()), ""));
    }

    @Override
    public Optional<Special> special(Row row) {
        try {
            boolean special = number(row, key.period()) > FiscalCalendar.PERIODS_OF_YEAR;
            return special
                    ? Optional.of(new Special(
                            calendar.period(number(row, key.year()), FiscalCalendar.PERIODS_OF_YEAR),
                            key.special() == PeriodKey.Special.LAST))
                    : Optional.empty();
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private static int number(Row row, String column) throws Refusal {
        String text = row.text(column);
        if (!text.matches("[0-9]{1,4}")) {
            throw new Refusal("not-a-period", column, "is no whole number of a year or posting period", text);
        }
        return Integer.parseInt(text);
    }
}
