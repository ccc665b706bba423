package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Perspective;

/** Which department needs help, and who waits for whom: counts by department and perspective, waits, parts of what the company counts. */
record HelpPage(Review review) {

    private static final int WAITS = 8;
    private static final int CHARTS = 3;
    private static final List<Status> COUNTED =
            List.of(Status.GREEN, Status.AMBER, Status.RED, Status.NO_DATA, Status.NOT_DUE, Status.NO_TARGET);

    /** Empty where no department stands below. */
    Optional<Page> page() {
        return below().departments().isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(
                        "who-needs-help",
                        review.words().say("page.help.bookmark"),
                        review.words().say("page.help.question"),
                        message(),
                        false,
                        blocks()));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(matrix());
        more().ifPresent(blocks::add);
        List<Block.Items.Item> items =
                waits().stream().limit(WAITS).map(this::item).toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(review.words().say("title.waits"), items));
        }
        Stream.concat(new Ranking(review).toExplain().stream(), review.metrics().stream())
                .distinct()
                .flatMap(this::charts)
                .limit(CHARTS)
                .forEach(blocks::add);
        return blocks;
    }

    /** Which departments make the gap, and how each of them goes. */
    private Stream<Block> charts(Reviewed metric) {
        List<Chart> charts = Stream.<Chart>concat(
                        new DepartmentBridges(review, metric).chart().stream(),
                        new DepartmentCharts(review, metric).chart().stream())
                .toList();
        return charts.stream()
                .map(chart -> new Block.ChartBlock(chart == charts.get(0) ? review.sentence(metric) : "", chart));
    }

    /** The first wait that hurts; else the department with the most misses; else that all is well. */
    private String message() {
        Optional<PackInput.Wait> wait = waits().stream()
                .filter(found -> found.onWhom().status().isMiss())
                .findFirst();
        if (wait.isPresent()) {
            PackInput.Wait found = wait.get();
            return review.words()
                    .say(
                            found.who().status() == Status.GREEN ? "help.waits.on-target" : "help.waits",
                            found.who().department(),
                            found.who().objective(),
                            found.onWhom().department(),
                            found.onWhom().objective());
        }
        return below().departments().stream()
                .filter(counts -> misses(counts) > 0)
                .max((one, other) -> Integer.compare(misses(one), misses(other)))
                .map(most -> review.words()
                        .count(
                                "help.most",
                                misses(most),
                                review.text(most.department().name())))
                .orElseGet(() -> review.words().say("help.nobody"));
    }

    /** Those that wait for what is missed first, in the order of the cards else. */
    private List<PackInput.Wait> waits() {
        return below().waits().stream()
                .sorted((one, other) -> Integer.compare(tier(one), tier(other)))
                .toList();
    }

    private static int tier(PackInput.Wait wait) {
        return switch (wait.onWhom().status()) {
            case RED -> 0;
            case AMBER -> 1;
            case NO_DATA -> 2;
            default -> 3;
        };
    }

    private Block.Items.Item item(PackInput.Wait wait) {
        return PlainItems.line(
                PlainItems.mark(review, wait.onWhom().status()),
                review.words()
                        .say(
                                "waits.on",
                                wait.who().department(),
                                wait.who().objective(),
                                wait.onWhom().department(),
                                wait.onWhom().objective()),
                review.words()
                        .of("waits.status", wait.who().status(), wait.who().department()),
                wait.onWhom().owner(),
                Optional.empty());
    }

    private Block.Table matrix() {
        List<Perspective> perspectives = review.perspectives();
        List<Block.Table.Column> columns = new ArrayList<>();
        columns.add(new Block.Table.Column("name", review.words().say("column.department"), false));
        perspectives.forEach(
                perspective -> columns.add(new Block.Table.Column("tally", review.text(perspective.name()), false)));
        columns.add(new Block.Table.Column("tally", review.words().say("column.all"), false));
        return new Block.Table(
                "matrix",
                review.words().say("matrix.caption"),
                columns,
                List.of(new Block.Table.Group(
                        "",
                        below().departments().stream()
                                .map(counts -> row(counts, perspectives))
                                .toList())));
    }

    /** Why the departments have more measures than the company, where they do. */
    private Optional<Block> more() {
        int counted = below().departments().stream()
                .flatMap(counts -> all(counts).stream())
                .mapToInt(PackInput.StatusCount::count)
                .sum();
        int own = review.metrics().size();
        return counted <= own
                ? Optional.empty()
                : Optional.of(new Block.Text(review.words().say("matrix.more", counted, own), true));
    }

    private Block.Table.Row row(PackInput.Counts counts, List<Perspective> perspectives) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(new Block.Cell.Words(review.text(counts.department().name()), ""));
        for (Perspective perspective : perspectives) {
            cells.add(tally(counts.byPerspective().getOrDefault(perspective.id(), List.of())));
        }
        cells.add(tally(all(counts)));
        return new Block.Table.Row(Optional.empty(), misses(counts) > 0, cells);
    }

    private Block.Cell tally(List<PackInput.StatusCount> counts) {
        Marks marks = new Marks(review);
        return new Block.Cell.TallyCell(COUNTED.stream()
                .filter(status -> count(counts, status) > 0)
                .map(status -> new Block.CountStrip.Count(marks.status(status), count(counts, status), 0))
                .toList());
    }

    private static List<PackInput.StatusCount> all(PackInput.Counts counts) {
        return counts.byPerspective().values().stream().flatMap(List::stream).toList();
    }

    private static int misses(PackInput.Counts counts) {
        return count(all(counts), Status.AMBER) + count(all(counts), Status.RED);
    }

    private static int count(List<PackInput.StatusCount> counts, Status status) {
        return counts.stream()
                .filter(found -> found.status() == status)
                .mapToInt(PackInput.StatusCount::count)
                .sum();
    }

    private PackInput.Below below() {
        return review.input().below();
    }
}
