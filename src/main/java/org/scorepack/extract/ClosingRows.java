package org.scorepack.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ClosingPostings;

/** Counts the rows of special posting periods by the period in whose year they stand. */
final class ClosingRows {

    private final Map<Period, long[]> counts = new TreeMap<>();

    /** Takes a row that went into a figure, or into none. */
    void saw(PeriodOfRow periods, Row row, boolean used) {
        Optional<PeriodOfRow.Special> special = periods.special(row);
        special.filter(found -> used == found.counts())
                .ifPresent(found -> counts.computeIfAbsent(found.period(), unseen -> new long[2])[used ? 0 : 1]++);
    }

    /** Oldest year first; empty where there was none. */
    List<ClosingPostings> found() {
        return counts.entrySet().stream()
                .map(entry -> new ClosingPostings(entry.getKey().code(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }
}
