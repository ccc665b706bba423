package org.scorepack.extract;

import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.NewestDay;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;

/**
 * The reading of one feed, and what is reported about it. A feed whose file changed while it was read is read once more from
 * its first row; if a file changes again, it is refused.
 */
final class FeedReading {

    /** Reasons are words of whoever announced them; the day joins them in the program's own language. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final String source;
    private final FeedSpec feed;
    private final CellReader cells;
    private final Context context;
    private final Witness witness;

    FeedReading(String source, FeedSpec feed, CellReader cells, Context context, Witness witness) {
        this.source = source;
        this.feed = feed;
        this.cells = cells;
        this.context = context;
        this.witness = witness;
    }

    /** Reads it; never throws for what a feed can do wrong. */
    FeedResult read(Streams streams) {
        FeedPass first = new FeedPass(feed, cells, context, witness);
        try {
            return loaded(first, streams);
        } catch (FeedFailure failure) {
            return failure.isChanged() ? readAgain(streams) : failed(first, failure);
        }
    }

    private FeedResult readAgain(Streams streams) {
        witness.forget(feed.id());
        FeedPass second = new FeedPass(feed, cells, context, witness);
        try {
            return loaded(second, streams);
        } catch (FeedFailure failure) {
            return failed(
                    second,
                    failure.isChanged()
                            ? new FeedFailure(failure.reason()
                                    + "; it was read twice and changed both times: run again when nobody writes to it")
                            : failure);
        }
    }

    private FeedResult loaded(FeedPass pass, Streams streams) throws FeedFailure {
        try {
            FeedResult.Builder result = pass.read(streams);
            boolean stale = result.day().map(NewestDay::stale).orElse(false);
            if (stale) {
                result.markPartial(context.period());
            }
            SourceReport report = loaded(pass, result.newest(), stale);
            return result.build(pass.tally().rejects(), report.with(result.totals(), result.day(), result.closing()));
        } catch (IllegalArgumentException | UncheckedIOException unforeseen) {
            throw new FeedFailure("source " + source + " cannot be read", String.valueOf(unforeseen.getMessage()));
        }
    }

    private SourceReport loaded(FeedPass pass, Optional<Period> newest, boolean stale) {
        boolean behind =
                newest.map(period -> period.compareTo(context.period()) < 0).orElse(true);
        return isAnnounced() && (behind || stale)
                ? announced(report(pass, pass.sha256(), newest, Outcome.LATE, announcement(), ""))
                : report(pass, pass.sha256(), newest, Outcome.LOADED, "", "");
    }

    private FeedResult failed(FeedPass pass, FeedFailure failure) {
        SourceReport failed = report(pass, "", Optional.empty(), outcome(failure), failure.reason(), failure.detail());
        return FeedResult.nothing(
                pass.tally().rejects(),
                isAnnounced()
                        ? announced(
                                report(pass, "", Optional.empty(), Outcome.LATE, announcement(), failed.explained()))
                        : failed);
    }

    private Outcome outcome(FeedFailure failure) {
        return feed.optional() && failure.isNothingThere() ? Outcome.ABSENT : Outcome.FAILED;
    }

    private boolean isAnnounced() {
        return feed.late()
                .map(late -> late.period().equals(context.period().code()))
                .orElse(false);
    }

    private SourceReport announced(SourceReport report) {
        return feed.late()
                .map(late -> report.with(new SourceReport.Announced(late.reason(), late.until())))
                .orElse(report);
    }

    /** In English, for the console and {@code figures.csv}; pages say it in their language. */
    private String announcement() {
        return feed.late()
                .map(late -> late.reason().in(Locale.ENGLISH) + ", expected by " + DAY.format(late.until()))
                .orElse("");
    }

    private SourceReport report(
            FeedPass pass, String sha256, Optional<Period> newest, Outcome outcome, String reason, String detail) {
        Tally tally = pass.tally();
        return new SourceReport(
                source,
                feed.id(),
                pass.input(),
                tally.rows(),
                tally.usedRows(),
                tally.rejectedRows(),
                tally.filteredRows(),
                sha256,
                newest.map(Period::last),
                outcome,
                reason,
                detail);
    }
}
