package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Expected;

/** The drawing of where one metric's year is heading. */
record LandingCharts(Review review, YearEnd year) {

    Chart.Landing chart() {
        Expected expected = year.year();
        Optional<Expected.Range> range = expected.range();
        return new Chart.Landing(
                String.join(
                        "-", year.metric().department(), year.metric().metric().id(), "landing"),
                alt(),
                drawn(year.toDate()),
                drawn(expected.value()),
                drawn(range.map(Expected.Range::low80)),
                drawn(range.map(Expected.Range::high80)),
                drawn(range.map(Expected.Range::low95)),
                drawn(range.map(Expected.Range::high95)),
                drawn(expected.target()),
                drawn(expected.targetOriginal()),
                drawn(expected.owner()));
    }

    /** The message and the numbers: the line of page 1, with the year to date. */
    private String alt() {
        String toDate = year.toDate()
                .map(value -> " " + review.words().say("alt.to-date", year.value(value)))
                .orElse("");
        String promised = year.promised();
        return year.line() + (promised.isEmpty() ? "" : " " + review.words().say("sentence", promised)) + toDate;
    }

    private static Optional<Double> drawn(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue);
    }
}
