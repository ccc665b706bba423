package org.scorepack.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/**
 * A home folder that was read and found free of errors.
 *
 * @param home the folder; every path below is relative to it
 * @param machine store, output folder, limits: {@code application.yaml}
 * @param strategy organisation and cards as the texts say; feeds may add departments and metrics later
 * @param cards what cards say about departments that are not known yet ({@code for: below corporate})
 * @param sources by id
 * @param feeds by id, in the order of the file
 * @param texts every text file that was read, by path relative to the home: what the book keeps
 * @param warnings findings that a run survives
 */
public record Configuration(
        Path home,
        Machine machine,
        Strategy strategy,
        List<CardFor> cards,
        Map<String, SourceSpec> sources,
        Map<String, FeedSpec> feeds,
        Map<String, String> texts,
        List<Finding> warnings) {

    /**
     * Which departments a card holds for, as written.
     *
     * @param card id of the card
     * @param departments ids that are named
     * @param below the department below which all hold it; empty = only those named
     */
    public record CardFor(String card, List<String> departments, Optional<String> below) {}
}
