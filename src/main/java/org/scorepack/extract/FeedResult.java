package org.scorepack.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Action;
import org.scorepack.figure.ClosingPostings;
import org.scorepack.figure.Comment;
import org.scorepack.figure.ControlTotal;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.NewestDay;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reject;
import org.scorepack.figure.Scenario;
import org.scorepack.figure.SourceReport;

/** What one feed delivered; only a report and rejects where it failed. */
record FeedResult(
        List<Figure> figures,
        List<Part> parts,
        List<Map<String, String>> departments,
        List<Map<String, String>> metrics,
        List<Comment> comments,
        List<Action> actions,
        List<Reject> rejects,
        SourceReport report) {

    /** A feed that delivered nothing. */
    static FeedResult nothing(List<Reject> rejects, SourceReport report) {
        return new FeedResult(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), rejects, report);
    }

    /** The same, reported with a notice about the source where it was read; empty = none. */
    FeedResult noting(String notice) {
        return report.outcome() != SourceReport.Outcome.LOADED || notice.isEmpty()
                ? this
                : new FeedResult(
                        figures, parts, departments, metrics, comments, actions, rejects, report.withDetail(notice));
    }

    /** Collects what rows became. */
    static final class Builder {
        private static final Quality PARTIAL = Quality.of(Quality.Kind.PARTIAL);

        private final List<Figure> figures = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final List<Map<String, String>> departments = new ArrayList<>();
        private final List<Map<String, String>> metrics = new ArrayList<>();
        private final List<Comment> comments = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private Optional<Period> newest = Optional.empty();
        private List<ControlTotal> totals = List.of();
        private Optional<NewestDay> day = Optional.empty();
        private List<ClosingPostings> closing = List.of();

        void figure(Figure figure) {
            figures.add(figure);
        }

        void part(Part part) {
            parts.add(part);
        }

        void departments(List<Map<String, String>> rows) {
            departments.addAll(rows);
        }

        void metrics(List<Map<String, String>> rows) {
            metrics.addAll(rows);
        }

        void comment(Comment comment) {
            comments.add(comment);
        }

        void action(Action action) {
            actions.add(action);
        }

        void totals(List<ControlTotal> compared) {
            totals = compared;
        }

        List<ControlTotal> totals() {
            return totals;
        }

        void closing(List<ClosingPostings> rows) {
            closing = rows;
        }

        List<ClosingPostings> closing() {
            return closing;
        }

        void day(NewestDay reached) {
            day = Optional.of(reached);
        }

        Optional<NewestDay> day() {
            return day;
        }

        /** What a feed that does not reach the end of the period says of it is a part of it. */
        void markPartial(Period reported) {
            figures.replaceAll(figure -> isOf(figure.id(), reported) ? partial(figure) : figure);
            parts.replaceAll(part -> isOf(part.id(), reported) ? part.worst(PARTIAL) : part);
        }

        private static boolean isOf(FigureId id, Period reported) {
            return id.scenario() == Scenario.ACTUAL && !id.period().last().isBefore(reported.first());
        }

        private static Figure partial(Figure figure) {
            return figure.reading() instanceof Reading.Present present
                    ? new Figure(
                            figure.id(),
                            new Reading.Present(
                                    present.value(),
                                    present.ratio(),
                                    present.quality().worst(PARTIAL)),
                            figure.provenance())
                    : figure;
        }

        void newest(Period period) {
            newest = Optional.of(period);
        }

        Optional<Period> newest() {
            return newest;
        }

        FeedResult build(List<Reject> rejects, SourceReport report) {
            figures.sort(Comparator.comparing(Figure::id));
            parts.sort(Part.KEY_ORDER);
            return new FeedResult(figures, parts, departments, metrics, comments, actions, rejects, report);
        }
    }
}
