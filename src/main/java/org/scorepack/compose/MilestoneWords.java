package org.scorepack.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.scorecard.Milestone;

/** What is said of a metric that is a list of steps: how many of those due are done, which are late, which comes next. */
record MilestoneWords(Review review, Reviewed metric) {

    /** Whether there is anything to say. */
    boolean any() {
        return !metric.metric().milestones().isEmpty();
    }

    /** "Norway: 1 of 2 steps due by now are done. Late: Warehouse rented (30 September 2026). Next: First order (...)." */
    String sentence() {
        List<String> parts = List.of(what(), named("milestone.late", late()), named("milestone.next", next()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String what() {
        String name = review.name(metric);
        int due = (int) steps().stream().filter(step -> step.isDueOn(day())).count();
        int open = late().size();
        if (due == 0) {
            return review.words().say("milestone.not-due", name);
        }
        if (open == 0) {
            return review.words().count("milestone.met", due, name);
        }
        return open == due
                ? review.words().count("milestone.missed", due, name)
                : review.words().say("milestone.partly", name, due - open, due);
    }

    private List<Milestone> late() {
        return steps().stream()
                .filter(step -> step.isDueOn(day()) && !step.isDoneOn(day()))
                .toList();
    }

    /** The first that is still to come. */
    private List<Milestone> next() {
        return steps().stream()
                .filter(step -> !step.isDueOn(day()) && !step.isDoneOn(day()))
                .limit(1)
                .toList();
    }

    private String named(String key, List<Milestone> named) {
        return named.isEmpty()
                ? ""
                : review.words()
                        .say(
                                key,
                                named.stream()
                                        .map(step -> review.words()
                                                .say(
                                                        "milestone.step",
                                                        review.text(step.name()),
                                                        review.periods().day(step.by())))
                                        .collect(Collectors.joining(
                                                review.words().say("list.comma"))));
    }

    /** "31 October 2026", or that it is open, as it was known at the end of the period. */
    String done(Milestone step) {
        return Optional.of(step)
                .filter(any -> any.isDoneOn(day()))
                .flatMap(Milestone::done)
                .map(review.periods()::day)
                .orElseGet(() -> review.words().say("milestone.open"));
    }

    List<Milestone> steps() {
        return metric.metric().milestones();
    }

    private LocalDate day() {
        return metric.period().last();
    }
}
