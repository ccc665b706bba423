package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Life;

/** What ends the tables of the annex: who agreed to the targets, metrics that had ended or not begun, and how the departments below stand. */
record AnnexRest(Review review) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        TargetTable targets = new TargetTable(review);
        targets.block().ifPresent(blocks::add);
        targets.delivered().ifPresent(blocks::add);
        targets.evenly().ifPresent(blocks::add);
        new MilestoneTable(review).block().ifPresent(blocks::add);
        if (!review.outside().isEmpty()) {
            blocks.add(outside());
        }
        if (!review.input().children().isEmpty()) {
            blocks.add(children());
        }
        return blocks;
    }

    private Block outside() {
        return table(
                "outside",
                "outside.caption",
                List.of(column("name", false), column("life", false)),
                review.outside().stream()
                        .map(metric -> List.<Block.Cell>of(
                                new Block.Cell.Words(review.name(metric), ""),
                                new Block.Cell.Words(life(metric.metric().life()), "")))
                        .toList());
    }

    private String life(Life life) {
        Optional<String> from = life.from().map(review.periods()::day);
        Optional<String> until = life.until().map(review.periods()::day);
        if (from.isPresent() && until.isPresent()) {
            return review.words().say("life.between", from.get(), until.get());
        }
        return from.map(day -> review.words().say("life.from", day))
                .or(() -> until.map(day -> review.words().say("life.until", day)))
                .orElse("");
    }

    private Block children() {
        List<Block.Table.Column> columns = new ArrayList<>();
        columns.add(column("department", false));
        for (Status status : Status.values()) {
            columns.add(new Block.Table.Column("count", review.words().of("status", status), true));
        }
        return table(
                "children",
                "children.caption",
                columns,
                review.input().children().stream().map(this::counts).toList());
    }

    private List<Block.Cell> counts(PackInput.ChildCounts child) {
        List<Block.Cell> cells = new ArrayList<>();
        cells.add(new Block.Cell.Words(review.text(child.department().name()), ""));
        for (Status status : Status.values()) {
            int count = child.counts().stream()
                    .filter(found -> found.status() == status)
                    .mapToInt(PackInput.StatusCount::count)
                    .sum();
            cells.add(new Block.Cell.Number(Printed.text(review.numbers().plain(BigDecimal.valueOf(count), 0)), ""));
        }
        return cells;
    }

    private Block table(String id, String captionKey, List<Block.Table.Column> columns, List<List<Block.Cell>> rows) {
        return new Block.Table(
                id,
                review.words().say(captionKey),
                columns,
                List.of(new Block.Table.Group(
                        "",
                        rows.stream()
                                .map(cells -> new Block.Table.Row(Optional.empty(), false, cells))
                                .toList())));
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
