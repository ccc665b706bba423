package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.figure.ClosingPostings;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.MetricSource;

/** What is said of a ledger's closing postings: a last month with them is more than a month ({@code rules.md} 1.5). */
record ClosingWords(Review review) {

    /** "12 closing postings (periods 13 to 16) count in December 2025": of the last year that ended with postings of its own. */
    List<String> of(SourceReport source) {
        List<String> said = new ArrayList<>();
        source.closing().stream()
                .filter(postings -> period(postings)
                        .filter(period -> period.compareTo(review.period()) <= 0)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .ifPresent(last -> {
                    String month = review.periods().full(period(last).orElseThrow());
                    if (last.counted() > 0) {
                        said.add(review.words().count("closing.counted", last.counted(), month));
                    }
                    if (last.leftOut() > 0) {
                        said.add(review.words().count("closing.left-out", last.leftOut(), month));
                    }
                });
        return said;
    }

    /** Whether rows of closing postings are in the feed's figures of the span. */
    boolean isIn(Judgement judgement) {
        List<Period> span =
                calendar().covered(judgement.id().period(), judgement.id().basis());
        return judgement.actual().number().isPresent()
                && feed(judgement.id().metric())
                        .map(feed -> review.input().sources().stream()
                                .filter(source -> source.feed().equals(feed))
                                .flatMap(source -> source.closing().stream())
                                .filter(postings -> postings.counted() > 0)
                                .anyMatch(postings ->
                                        period(postings).filter(span::contains).isPresent()))
                        .orElse(false);
    }

    private Optional<String> feed(String metric) {
        return review.metric(metric)
                .map(found -> found.metric().source())
                .filter(MetricSource.FromFeed.class::isInstance)
                .map(source -> ((MetricSource.FromFeed) source).feed());
    }

    private Optional<Period> period(ClosingPostings postings) {
        return calendar().parse(postings.period());
    }

    private FiscalCalendar calendar() {
        return review.input().organisation().calendar();
    }
}
