package org.scorepack.extract;

import java.util.List;
import java.util.Map;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;

/**
 * What one source delivered in one reading.
 *
 * @param figures in key order; departments and metrics are ids and may name ones that only a feed knows
 * @param departments rows of departments by card key ({@code id}, {@code name}, {@code parent}, {@code from}, {@code
 *     until}, {@code head}), discovered ones included
 * @param metrics rows of a metric catalogue by card key, in the order of the file
 * @param reports one per feed
 */
public record Extraction(
        String source,
        List<Figure> figures,
        List<Map<String, String>> departments,
        List<Map<String, String>> metrics,
        List<Comment> comments,
        List<Action> actions,
        List<Reject> rejects,
        List<SourceReport> reports) {}
