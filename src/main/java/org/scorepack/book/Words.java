package org.scorepack.book;

import java.util.List;
import java.util.Map;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;

/**
 * What a source delivered besides figures.
 *
 * @param departments rows of departments by card key
 * @param metrics rows of a metric catalogue by card key
 * @param parts what feeds add to figures that several feeds make, as texts; used up when the book is closed
 */
public record Words(
        List<Map<String, String>> departments,
        List<Map<String, String>> metrics,
        List<Comment> comments,
        List<Action> actions,
        List<Reject> rejects,
        List<SourceReport> reports,
        List<String> parts) {

    public Words {
        departments = List.copyOf(departments);
        metrics = List.copyOf(metrics);
        comments = List.copyOf(comments);
        actions = List.copyOf(actions);
        rejects = List.copyOf(rejects);
        reports = List.copyOf(reports);
        parts = List.copyOf(parts);
    }
}
