package org.scorepack.extract;

import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;

/** The reading of one feed from its first to its last row, and what is reported about it. */
final class FeedReading {

    /** Reasons are words of whoever announced them; the day joins them in the program's own language. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final String source;
    private final FeedSpec feed;
    private final Context context;
    private final Tally tally;
    private final RowFold fold;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    FeedReading(String source, FeedSpec feed, CellReader cells, Context context) {
        this.source = source;
        this.feed = feed;
        this.context = context;
        this.tally = new Tally(feed);
        this.fold = switch (feed.delivers()) {
            case FIGURES -> new FigureFold(feed, cells, context, tally);
            case DEPARTMENTS, METRICS, COMMENTS, ACTIONS -> new CardFold(feed, context, tally);
        };
    }

    /** Reads it; never throws for what a feed can do wrong. */
    FeedResult read(Streams streams) {
        try {
            for (Streams.Opening opening : streams.of(feed)) {
                try (RowStream stream = opening.open()) {
                    inputs.add(stream.input());
                    fold.read(stream);
                    hashes.add(stream.sha256());
                }
            }
            if (tally.rows() == 0) {
                throw FeedFailure.nothing(input() + " has no row");
            }
            tally.check();
            FeedResult.Builder result = new FeedResult.Builder();
            fold.finish(result);
            return result.build(tally.rejects(), loaded(result.newest()));
        } catch (FeedFailure failure) {
            return failed(failure);
        } catch (IllegalArgumentException | UncheckedIOException unforeseen) {
            return failed(
                    new FeedFailure("source " + source + " cannot be read", String.valueOf(unforeseen.getMessage())));
        }
    }

    private SourceReport loaded(Optional<Period> newest) {
        boolean behind =
                newest.map(period -> period.compareTo(context.period()) < 0).orElse(true);
        return isAnnounced() && behind
                ? report(sha256(), newest, Outcome.LATE, announcement(), "")
                : report(sha256(), newest, Outcome.LOADED, "", "");
    }

    private FeedResult failed(FeedFailure failure) {
        SourceReport failed = report("", Optional.empty(), outcome(failure), failure.reason(), failure.detail());
        return FeedResult.nothing(
                tally.rejects(),
                isAnnounced()
                        ? report("", Optional.empty(), Outcome.LATE, announcement(), failed.explained())
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

    private String announcement() {
        return feed.late()
                .map(late -> late.reason() + ", expected by " + DAY.format(late.until()))
                .orElse("");
    }

    private SourceReport report(String sha256, Optional<Period> newest, Outcome outcome, String reason, String detail) {
        return new SourceReport(
                source,
                feed.id(),
                input(),
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

    private String input() {
        if (inputs.isEmpty()) {
            return feed.input() instanceof FeedSpec.Input.Files files
                    ? files.pattern()
                    : ((FeedSpec.Input.Query) feed.input()).file();
        }
        int last = inputs.size() - 1;
        return last < 3
                ? String.join(", ", inputs)
                : inputs.get(0) + " to " + inputs.get(last) + " (" + inputs.size() + " files)";
    }

    private String sha256() {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        Checksum all = new Checksum();
        for (int place = 0; place < hashes.size(); place++) {
            all.add(inputs.get(place) + " " + hashes.get(place));
        }
        return all.hex();
    }
}
