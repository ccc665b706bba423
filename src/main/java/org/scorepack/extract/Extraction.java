package org.scorepack.extract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;

/**
 * What one source delivered in one reading.
 *
 * @param figures by id of the feed, each list in key order; a feed that failed has no entry. Departments and metrics are
 *     ids and may name ones that only a feed knows
 * @param parts what feeds add to metrics whose columns stand in several feeds: {@link Joined} makes figures of them
 * @param departments rows of departments by card key ({@code id}, {@code name}, {@code parent}, {@code from}, {@code
 *     until}, {@code head}), discovered ones included
 * @param metrics rows of a metric catalogue by card key, in the order of the file
 * @param rejects in the order of feeds and lines
 * @param reports one per feed, in the order of the feeds
 */
public record Extraction(
        String source,
        SortedMap<String, List<Figure>> figures,
        List<Part> parts,
        List<Map<String, String>> departments,
        List<Map<String, String>> metrics,
        List<Comment> comments,
        List<Action> actions,
        List<Reject> rejects,
        List<SourceReport> reports) {

    /** The figures of all feeds in key order. */
    public List<Figure> allFigures() {
        return figures.values().stream()
                .flatMap(List::stream)
                .sorted(java.util.Comparator.comparing(Figure::id))
                .toList();
    }
}
