package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Action;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.MetricSource;

/** What is asked: actions late and due, causes to find, figures to send. Lateness counts to the period's last day. */
record ActionItems(Review review, Links links) {

    private static final Comparator<Action> LATEST_FIRST =
            Comparator.comparing(Action::due).thenComparing(Action::id);

    /** Late actions, for the company. */
    Optional<Block.Items> late(int most) {
        List<Block.Items.Item> items =
                lateActions().stream().limit(most).map(this::line).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(review.words().say("title.late"), items));
    }

    /** All that is asked of a department, in order of urgency. */
    Optional<Block.Items> asked(int most) {
        List<Block.Items.Item> items = new ArrayList<>();
        lateActions().stream().map(this::line).forEach(items::add);
        new Ranking(review)
                .toExplain().stream()
                        .flatMap(metric -> request(metric).stream())
                        .forEach(items::add);
        new Ranking(review)
                .missing().stream()
                        .filter(metric -> !isOfOthers(metric))
                        .map(metric -> ask(asked(metric), metric))
                        .forEach(items::add);
        open().stream()
                .filter(action -> lateDays(action) == 0)
                .sorted(LATEST_FIRST)
                .map(this::line)
                .forEach(items::add);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(
                        review.words().say("title.asked"),
                        items.stream().limit(most).toList()));
    }

    /** Whoever delivers a figure is asked for it, and nobody whose own is made of it. */
    private static boolean isOfOthers(Reviewed metric) {
        return metric.metric().source() instanceof MetricSource.FromDepartments;
    }

    private static String asked(Reviewed metric) {
        if (metric.isContradicted()) {
            return "asked.CORRECT";
        }
        return metric.heldBy().isPresent() ? "asked.CONFIRM" : "asked.SEND";
    }

    /** "Late: second source for castings, 12 days", or when it is due. */
    String words(Action action) {
        long days = lateDays(action);
        return days > 0
                ? review.words().count("action.late", days, action.text())
                : review.words()
                        .say("action.due", action.text(), review.periods().day(action.due()));
    }

    List<Action> open() {
        return review.input().actions().stream()
                .filter(action -> action.done().isEmpty())
                .toList();
    }

    private List<Action> lateActions() {
        return open().stream()
                .filter(action -> lateDays(action) > 0)
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Optional<Block.Items.Item> request(Reviewed metric) {
        return switch (new SoWhat(review, metric).act()) {
            case ACT -> Optional.of(ask("asked.ACT", metric));
            case CRITICAL -> Optional.of(ask("asked.CRITICAL", metric));
            case EARLY -> Optional.of(ask("asked.EARLY", metric));
            case REDESIGN -> Optional.of(ask("asked.REDESIGN", metric));
            case CHECK -> Optional.of(ask("asked.CHECK", metric));
            default -> Optional.empty();
        };
    }

    private Block.Items.Item ask(String key, Reviewed metric) {
        return PlainItems.line(
                Optional.of(new Marks(review).status(metric)),
                review.words().say(key, review.name(metric), review.periods().name(review.period())),
                metric.status() == Status.NO_DATA ? new SoWhat(review, metric).text() : "",
                review.owner(metric),
                Optional.of(links.of(metric)));
    }

    private Block.Items.Item line(Action action) {
        return PlainItems.line(
                Optional.empty(),
                review.words().say("sentence", words(action)),
                "",
                review.owner(action.owner()),
                Optional.empty());
    }

    private long lateDays(Action action) {
        return action.daysLateOn(review.period().last());
    }
}
