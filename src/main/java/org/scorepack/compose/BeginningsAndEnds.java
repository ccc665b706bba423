package org.scorepack.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.ProcessSettings.Rebase;

/**
 * What began or ended in the fiscal year up to the reported month, and what comparisons with earlier months mean since then:
 * departments below, measures, usual ranges.
 */
record BeginningsAndEnds(Review review) {

    private static final int MOST = 8;

    /** A line with the day that sorts it. */
    private record Change(LocalDate day, String what, String soWhat) {}

    Optional<Block.Items> departments() {
        List<Department> below =
                review.input().organisation().below(review.input().department().id());
        List<String> continued = below.stream()
                .filter(department -> began(department.life()))
                .flatMap(department -> department.predecessors().stream())
                .toList();
        return items(
                "title.departments",
                Stream.concat(
                        below.stream()
                                .filter(department -> began(department.life()))
                                .map(this::beginning),
                        below.stream()
                                .filter(department -> ended(department.life()) && !continued.contains(department.id()))
                                .map(this::end)));
    }

    Optional<Block.Items> measures() {
        List<Reviewed> all = Stream.concat(review.metrics().stream(), review.outside().stream())
                .toList();
        return items(
                "title.measures",
                Stream.concat(
                        all.stream()
                                .filter(metric -> began(metric.metric().life()))
                                .map(metric ->
                                        change(metric.metric().life().from(), "measure.began", review.name(metric))),
                        all.stream()
                                .filter(metric -> ended(metric.metric().life()))
                                .map(metric ->
                                        change(metric.metric().life().until(), "measure.ended", review.name(metric)))));
    }

    /** Usual ranges that are computed from a later month on than before. */
    Optional<Block.Items> ranges() {
        return items(
                "title.ranges",
                review.metrics().stream()
                        .flatMap(metric -> metric.metric().process().rebases().stream()
                                .filter(rebase -> isOfThisYear(rebase.day()))
                                .map(rebase -> range(metric, rebase))));
    }

    private Change range(Reviewed metric, Rebase rebase) {
        String since = review.periods().name(metric.calendar().on(rebase.day()), review.period());
        String reason = review.text(rebase.reason());
        return new Change(
                rebase.day(),
                review.words().say("range.since", review.name(metric), since),
                reason.isEmpty()
                        ? review.words().say("range.since.nobody")
                        : review.words().say("sentence", reason));
    }

    private Change beginning(Department department) {
        String name = review.text(department.name());
        String day = review.periods().day(department.life().from().orElseThrow());
        String before = department.predecessors().stream()
                .map(id -> review.input()
                        .organisation()
                        .department(id)
                        .map(found -> review.text(found.name()))
                        .orElse(id))
                .collect(Collectors.joining(review.words().say("list.and")));
        return new Change(
                department.life().from().orElseThrow(),
                before.isEmpty()
                        ? review.words().say("department.began", name, day)
                        : review.words().say("department.merged", name, day, before),
                review.words().say(before.isEmpty() ? "department.began.so" : "department.merged.so"));
    }

    private Change end(Department department) {
        return change(department.life().until(), "department.ended", review.text(department.name()));
    }

    /** The key names the sentence; with {@code so.} before it what follows. */
    private Change change(Optional<LocalDate> day, String key, String name) {
        return new Change(
                day.orElseThrow(),
                review.words().say(key, name, review.periods().day(day.orElseThrow())),
                review.words().say("so." + key));
    }

    private Optional<Block.Items> items(String title, Stream<Change> changes) {
        List<Change> all = changes.sorted(
                        Comparator.comparing(Change::day).reversed().thenComparing(Change::what))
                .toList();
        List<Block.Items.Item> items = new ArrayList<>();
        all.stream()
                .limit(MOST)
                .map(change -> PlainItems.line(Optional.empty(), change.what(), change.soWhat(), "", Optional.empty()))
                .forEach(items::add);
        if (all.size() > MOST) {
            items.add(PlainItems.line(review.words().count("items.rest", all.size() - MOST)));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(review.words().say(title), items));
    }

    private boolean began(Life life) {
        return life.from().filter(this::isOfThisYear).isPresent();
    }

    /** What ends with the reported month has still been counted in it. */
    private boolean ended(Life life) {
        return life.until()
                .filter(day -> isOfThisYear(day) && day.isBefore(review.period().last()))
                .isPresent();
    }

    private boolean isOfThisYear(LocalDate day) {
        LocalDate first =
                review.input().organisation().calendar().yearOf(review.period()).first();
        return !day.isBefore(first) && !day.isAfter(review.period().last());
    }
}
