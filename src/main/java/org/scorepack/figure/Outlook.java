package org.scorepack.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.calendar.Period;

/**
 * Where a metric is heading, as seen from the end of a period.
 *
 * @param madeIn the period whose figures are the newest it knows
 * @param method how it was worked out
 * @param filled how many missing months of the history were filled in
 * @param months ahead, the next one first
 * @param year where the year of the next month lands; empty where the metric does not add up over time
 */
public record Outlook(
        String department,
        String metric,
        Period madeIn,
        Method method,
        int filled,
        List<Expected> months,
        Optional<Expected> year) {

    public Outlook {
        months = List.copyOf(months);
    }

    /** The year that the reported period belongs to; empty where that year is over. */
    public Optional<Expected> thisYear() {
        return year.filter(landing -> landing.period().contains(madeIn.last()));
    }

    /** How an outlook is worked out. */
    public enum Method {
        /** With ranges, from two years of history on. */
        THETA,
        /** The same on a history without its season. */
        THETA_SEASONAL,
        /** Indicative: as last year went on, in proportion. */
        PY_SHARE,
        /** Indicative: as last year went on, in amount. */
        PY_CHANGE,
        /** Indicative: as the months so far. */
        RUN_RATE,
        /** Nothing was worked out; only the owner's forecast is known. */
        OWNER;

        /** {@code theta-seasonal}: as in {@code outlook.csv}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
