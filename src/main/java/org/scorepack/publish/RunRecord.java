package org.scorepack.publish;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;

/**
 * What is kept of a run for the finance team.
 *
 * @param run number of the run in its period
 * @param health how it ended
 * @param configurationSha256 of the configuration as text
 * @param sources one report per feed
 * @param editions made or found by this run
 * @param rejects every row or cell that was left out
 * @param publicFeeds feeds of class public: only of these raw text is kept
 */
public record RunRecord(
        String period,
        int run,
        Health health,
        String configurationSha256,
        String programVersion,
        Instant started,
        Instant ended,
        List<SourceReport> sources,
        List<Published> editions,
        Certificate certificate,
        List<Reject> rejects,
        Set<String> publicFeeds) {

    public RunRecord {
        sources = List.copyOf(sources);
        editions = List.copyOf(editions);
        rejects = List.copyOf(rejects);
        publicFeeds = Set.copyOf(publicFeeds);
    }

    /** How a run ended. */
    public enum Health {
        /** All done. */
        DONE,
        /** All packs are there, data beyond what was announced is not. */
        INCOMPLETE,
        /** Something failed. */
        FAILED
    }
}
