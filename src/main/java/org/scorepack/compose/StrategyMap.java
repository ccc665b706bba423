package org.scorepack.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Link;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;

/** The strategy as it is declared: objectives by perspective with their status, and what is believed to drive each of them. */
record StrategyMap(Review review) {

    /** @param silent what the pack says nothing of */
    Page page(String silent) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                        "map",
                        review.words().say("map.caption"),
                        List.of(column("status"), column("name"), column("driven-by"), column("owner")),
                        review.perspectives().stream()
                                .map(this::band)
                                .filter(band -> !band.rows().isEmpty())
                                .toList())
                .withoutEmptyColumns());
        blocks.add(new Block.Text(silent, true));
        return new Page(
                "strategy-map",
                review.words().say("page.map.bookmark"),
                review.words().say("page.map.question"),
                message(),
                false,
                blocks);
    }

    private Block.Table.Group band(Perspective perspective) {
        String name = review.text(perspective.name());
        String question = review.text(perspective.question());
        return new Block.Table.Group(
                question.isEmpty() ? name : review.words().say("page.perspective.question", name, question),
                measured().stream()
                        .filter(objective -> objective.perspective().equals(perspective.id()))
                        .map(this::row)
                        .toList());
    }

    private Block.Table.Row row(Objective objective) {
        Status status = review.status(objective);
        return new Block.Table.Row(
                Optional.empty(),
                status.isMiss(),
                List.of(
                        new Block.Cell.StatusCell(new Marks(review).status(status)),
                        new Block.Cell.Words(review.text(objective.name()), ""),
                        new Block.Cell.Words(drivers(objective), ""),
                        new Block.Cell.Words(review.owner(objective.owner()), "")));
    }

    /** Own objectives first, then those of other departments, each with its status. */
    private String drivers(Objective objective) {
        Stream<String> own = objective.drivenBy().stream()
                .flatMap(link -> own(link).stream()
                        .map(cause -> review.words()
                                .say(
                                        "map.driver",
                                        review.text(cause.name()),
                                        review.words().of("status.inline", review.status(cause)),
                                        link.fromMonths(),
                                        link.toMonths())));
        Stream<String> others = review.input().waiting().stream()
                .filter(link -> !link.theyWait() && link.us().equals(review.text(objective.name())))
                .map(link -> review.words()
                        .say(
                                "map.driver.other",
                                link.department(),
                                link.them(),
                                review.words().of("status.inline", link.status())));
        return Stream.concat(own, others)
                .collect(Collectors.joining(review.words().say("list.semicolon")));
    }

    private Optional<Objective> own(Link link) {
        return measured().stream()
                .filter(objective ->
                        link.cause().equals(review.input().department().id() + "/" + objective.id()))
                .findFirst();
    }

    /** How many objectives are on target, and at which missed one the chain breaks: the one that most others are driven by. */
    private String message() {
        List<Objective> all = measured();
        long on = all.stream()
                .filter(objective -> review.status(objective) == Status.GREEN)
                .count();
        String what = review.words().count("map.on", on, all.size());
        Objective weakest = null;
        int most = 0;
        for (Objective objective : all) {
            int driven = review.status(objective).isMiss() ? above(objective).size() : 0;
            if (driven > most) {
                most = driven;
                weakest = objective;
            }
        }
        String soWhat = weakest == null
                ? review.words().say("map.holds")
                : review.words().count("map.break", most, review.text(weakest.name()));
        return what + " " + soWhat;
    }

    /** The objectives that one drives, and those that these drive, and so on. */
    private Set<Objective> above(Objective cause) {
        Set<Objective> found = new LinkedHashSet<>();
        List<Objective> open = new ArrayList<>(List.of(cause));
        while (!open.isEmpty()) {
            Objective next = open.remove(0);
            measured().stream()
                    .filter(objective -> objective.drivenBy().stream()
                            .anyMatch(link -> own(link).filter(next::equals).isPresent()))
                    .filter(found::add)
                    .forEach(open::add);
        }
        found.remove(cause);
        return found;
    }

    private List<Objective> measured() {
        return review.input().objectives().stream()
                .filter(objective -> !review.of(objective).isEmpty())
                .toList();
    }

    private Block.Table.Column column(String key) {
        return new Block.Table.Column(
                key, review.words().say(key.equals("name") ? "column.objective" : "column." + key), false);
    }
}
