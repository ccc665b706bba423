package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Comment;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;

/**
 * One perspective: its objectives in order, with status, owner's sentence, metrics; then the charts of exceptions and of the objective
 * whose turn it is: as many as leave it one page. The turn goes round with the months, so that what never misses is looked at as well.
 */
record PerspectivePage(Review review, Perspective perspective) {

    private static final int CHARTS = 4;
    private static final int CHARTS_UNDER_MANY_LINES = 2;
    private static final int MANY_LINES = 8;
    private static final int ALL_LINES = 25;
    private static final int EXCEPTIONS = 12;

    Page page() {
        String name = review.text(perspective.name());
        String question = review.text(perspective.question());
        return new Page(
                "perspective-" + perspective.id(),
                name,
                question.isEmpty() ? name : review.words().say("page.perspective.question", name, question),
                new Messages(review).perspective(perspective),
                false,
                blocks());
    }

    private List<Block> blocks() {
        List<Reviewed> all = review.in(perspective);
        List<Reviewed> exceptions = new Ranking(review.only(all)).toExplain();
        List<Reviewed> shown = all.size() <= ALL_LINES
                ? all
                : exceptions.stream().limit(EXCEPTIONS).toList();
        int most = shown.size() > MANY_LINES ? CHARTS_UNDER_MANY_LINES : CHARTS;
        Optional<Objective> turn = turn();
        Optional<Reviewed> next = turn.flatMap(objective -> review.of(objective).stream()
                .filter(metric ->
                        !exceptions.contains(metric) && metric.latest().isPresent())
                .findFirst());
        List<Reviewed> charted = exceptions.stream()
                .limit(next.isPresent() && most == CHARTS ? most - 1 : most)
                .toList();
        Optional<Reviewed> turned = next.filter(metric -> charted.size() < most);
        List<Block> blocks = new ArrayList<>();
        for (Objective objective : review.objectives(perspective)) {
            List<Reviewed> metrics = review.of(objective);
            if (!metrics.isEmpty()) {
                List<Reviewed> lines = metrics.stream().filter(shown::contains).toList();
                blocks.add(card(objective, lines));
            }
        }
        turned.ifPresent(metric -> blocks.add(quiet(review.words()
                .say("perspective.turn", review.text(turn.orElseThrow().name()), review.name(metric)))));
        List<Reviewed> drawn = Stream.concat(charted.stream(), turned.stream()).toList();
        List<Chart> charts = new PageCharts(review, perspective.id()).of(drawn);
        for (int i = 0; i < charts.size(); i++) {
            blocks.add(new Block.ChartBlock(sentence(drawn.get(i)), charts.get(i)));
        }
        if (charted.size() < exceptions.size()) {
            blocks.add(quiet(review.words().count("perspective.charts", exceptions.size() - charted.size())));
        }
        if (shown.size() < all.size()) {
            blocks.add(quiet(review.words().count("perspective.more", all.size() - shown.size())));
        }
        String unmeasured = review.objectives(perspective).stream()
                .filter(objective -> review.of(objective).isEmpty())
                .map(objective -> review.text(objective.name()))
                .collect(Collectors.joining(review.words().say("list.comma")));
        if (!unmeasured.isEmpty()) {
            blocks.add(quiet(review.words().say("perspective.no-measure", unmeasured)));
        }
        return blocks;
    }

    private String sentence(Reviewed metric) {
        return new WholeMoved(review, metric)
                .sentence()
                .map(whole -> review.sentence(metric) + " " + whole)
                .orElseGet(() -> review.sentence(metric));
    }

    private Optional<Objective> turn() {
        return new Turn(review.objectives(perspective).stream()
                        .filter(objective -> !review.of(objective).isEmpty())
                        .toList())
                .in(review.period());
    }

    private Block card(Objective objective, List<Reviewed> lines) {
        OwnersWords words = new OwnersWords(review);
        return new Block.ObjectiveCard(
                Links.objective(objective.id()),
                review.text(objective.name()),
                new Marks(review).status(review.status(objective)),
                review.owner(objective.owner()),
                words.now(objective.id()).map(Comment::text).orElse(""),
                new MetricTable(review, "objective", false, false, true).of(lines),
                List.of());
    }

    private static Block quiet(String text) {
        return new Block.Text(text, true);
    }
}
