package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.figure.Action;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;

/** Is the work being done: milestones and actions by the perspective that they serve. Money is not kept, and not told. */
record StrategyWork(Review review) {

    private static final Comparator<Action> FIRST_DUE =
            Comparator.comparing(Action::due).thenComparing(Action::id);

    /** Empty where no milestone and no action is on record. */
    Optional<Page> page() {
        List<Block.Table.Group> groups = new ArrayList<>();
        for (Perspective perspective : review.perspectives()) {
            add(groups, review.text(perspective.name()), rows(perspective));
        }
        add(
                groups,
                review.words().say("work.unlinked"),
                unlinked().map(this::row).toList());
        return groups.isEmpty() ? Optional.empty() : Optional.of(page(groups));
    }

    private Page page(List<Block.Table.Group> groups) {
        return new Page(
                "strategy-work",
                review.words().say("page.work.bookmark"),
                review.words().say("page.work.question"),
                message(groups),
                false,
                List.of(new Block.Table(
                                "work",
                                review.words().say("work.caption"),
                                List.of(
                                        column("name"),
                                        column("serves"),
                                        column("due"),
                                        column("done"),
                                        column("owner")),
                                groups)
                        .withoutEmptyColumns()));
    }

    private String message(List<Block.Table.Group> groups) {
        long all = groups.stream().mapToLong(group -> group.rows().size()).sum();
        long late = groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Block.Table.Row::exception)
                .count();
        return late == 0
                ? review.words().count("work.none-late", all)
                : review.words().count("work.late", late, all);
    }

    private List<Block.Table.Row> rows(Perspective perspective) {
        List<Block.Table.Row> rows = new ArrayList<>();
        for (Reviewed metric : review.in(perspective)) {
            MilestoneWords words = new MilestoneWords(review, metric);
            words.steps()
                    .forEach(step -> rows.add(new Block.Table.Row(
                            Optional.empty(),
                            step.isDueOn(review.period().last())
                                    && !step.isDoneOn(review.period().last()),
                            List.of(
                                    words(review.text(step.name())),
                                    words(review.name(metric)),
                                    words(review.periods().day(step.by())),
                                    words(words.done(step)),
                                    words(review.owner(metric))))));
        }
        review.input().actions().stream()
                .filter(action -> objective(action)
                        .filter(objective -> objective.perspective().equals(perspective.id()))
                        .isPresent())
                .sorted(FIRST_DUE)
                .map(this::row)
                .forEach(rows::add);
        return rows;
    }

    private Stream<Action> unlinked() {
        return review.input().actions().stream()
                .filter(action -> objective(action).isEmpty())
                .sorted(FIRST_DUE);
    }

    private Block.Table.Row row(Action action) {
        return new Block.Table.Row(
                Optional.empty(),
                action.daysLateOn(review.period().last()) > 0,
                List.of(
                        words(action.text()),
                        words(serves(action)),
                        words(review.periods().day(action.due())),
                        words(action.done()
                                .map(review.periods()::day)
                                .orElseGet(() -> review.words().say("milestone.open"))),
                        words(review.owner(action.owner()))));
    }

    /** The name of the measure or objective. */
    private String serves(Action action) {
        return action.serves()
                .flatMap(id -> review.metric(id)
                        .map(review::name)
                        .or(() -> objective(action).map(objective -> review.text(objective.name()))))
                .orElse("");
    }

    private Optional<Objective> objective(Action action) {
        return action.serves()
                .flatMap(id -> review.metric(id)
                        .map(Reviewed::objective)
                        .or(() -> review.input().objectives().stream()
                                .filter(objective -> objective.id().equals(id))
                                .findFirst()));
    }

    private static void add(List<Block.Table.Group> groups, String title, List<Block.Table.Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Block.Table.Group(title, rows));
        }
    }

    private static Block.Cell words(String text) {
        return new Block.Cell.Words(text, "");
    }

    private Block.Table.Column column(String key) {
        return new Block.Table.Column(
                key, review.words().say(key.equals("name") ? "column.work" : "column." + key), false);
    }
}
