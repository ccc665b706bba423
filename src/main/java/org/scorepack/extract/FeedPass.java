package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Provenance;

/** One pass over all files or queries of a feed. */
final class FeedPass {

    private final FeedSpec feed;
    private final Tally tally;
    private final RowFold fold;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    FeedPass(FeedSpec feed, CellReader cells, Context context, Witness witness) {
        this.feed = feed;
        this.tally = new Tally(feed);
        this.fold = switch (feed.delivers()) {
            case FIGURES -> new FigureFold(feed, cells, context, tally, witness);
            case DEPARTMENTS, METRICS, COMMENTS, ACTIONS -> new CardFold(feed, cells, context, tally);
        };
    }

    /** What the rows became; nothing of it counts where this throws. */
    FeedResult.Builder read(Streams streams) throws FeedFailure {
        for (Streams.Opening opening : streams.of(feed)) {
            try (RowStream stream = opening.open()) {
                inputs.add(stream.input());
                read(stream);
            }
        }
        if (tally.rows() == 0 && !feed.allowEmpty()) {
            throw FeedFailure.nothing(input() + " has no row");
        }
        tally.check();
        FeedResult.Builder result = new FeedResult.Builder();
        fold.finish(result);
        return result;
    }

    private void read(RowStream stream) throws FeedFailure {
        long before = tally.rows();
        try {
            fold.read(stream);
            hashes.add(stream.sha256());
        } catch (FeedFailure failure) {
            throw stream.because(failure);
        }
        boolean file = stream.kind() != Provenance.Kind.QUERY;
        if (file && tally.rows() == before && !feed.allowEmpty()) {
            throw FeedFailure.nothing(stream.input() + " has no row");
        }
    }

    Tally tally() {
        return tally;
    }

    /** What was read, or what was to be read where nothing could be. */
    String input() {
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

    /** Of all bytes or rows that were read. */
    String sha256() {
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
