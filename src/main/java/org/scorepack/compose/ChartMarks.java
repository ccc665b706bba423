package org.scorepack.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Action;
import org.scorepack.scorecard.ProcessSettings.Rebase;

/**
 * What is drawn between the months of a metric's process chart: where its usual range begins anew, with the reason, and the
 * actions for it or its objective that were done.
 */
record ChartMarks(Review review, Reviewed metric) {

    private record Event(LocalDate day, String label, boolean anew) {}

    /** The marks of these months, oldest first; of several before one month those that begin the range anew, or the newest. */
    List<Chart.Mark> of(List<Period> months) {
        List<Chart.Mark> marks = new ArrayList<>();
        for (Event event : events()) {
            // Months are charted at their middle: what begins within one stands before it.
            IntStream.range(0, months.size())
                    .filter(i -> !months.get(i).last().isBefore(event.day()))
                    .findFirst()
                    .stream()
                    .filter(i -> i > 0 || !event.day().isBefore(months.get(0).first()))
                    .mapToObj(i -> new Chart.Mark(i, event.label(), event.anew()))
                    .forEach(mark -> {
                        if (marks.stream().noneMatch(other -> other.before() == mark.before() && other.anew())) {
                            marks.removeIf(other -> other.before() == mark.before());
                            marks.add(mark);
                        }
                    });
        }
        return marks;
    }

    /** The same for those who cannot see them; empty where nothing is marked. */
    String words(List<Period> months) {
        return of(months).stream()
                .map(mark -> review.words()
                        .say(
                                mark.anew() ? "alt.mark.anew" : "alt.mark",
                                review.periods().full(months.get(mark.before())),
                                mark.label()))
                .map(text -> " " + text)
                .collect(Collectors.joining());
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        metric.metric().process().rebases().stream().map(this::event).forEach(events::add);
        review.input().actions().stream()
                .filter(this::isOfMetric)
                .flatMap(action -> action.done().stream()
                        .map(day -> new Event(day, review.words().say("chart.done", action.text()), false)))
                .forEach(events::add);
        events.sort(Comparator.comparing(Event::day).thenComparing(Event::anew).thenComparing(Event::label));
        return events;
    }

    private Event event(Rebase rebase) {
        String reason = review.text(rebase.reason());
        return new Event(rebase.day(), reason.isEmpty() ? review.words().say("chart.anew") : reason, true);
    }

    private boolean isOfMetric(Action action) {
        return action.serves()
                .filter(id -> id.equals(metric.metric().id())
                        || id.equals(metric.objective().id()))
                .isPresent();
    }
}
