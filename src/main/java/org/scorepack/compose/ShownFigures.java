package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.figure.FigureId;

/** Which figures stand on pages. */
final class ShownFigures {

    private ShownFigures() {}

    static SortedSet<FigureId> of(List<Page> pages) {
        TreeSet<FigureId> shown = new TreeSet<>();
        pages.stream()
                .flatMap(page -> page.blocks().stream())
                .flatMap(ShownFigures::tables)
                .flatMap(table -> table.groups().stream())
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> figure(cell).stream())
                .forEach(shown::add);
        return shown;
    }

    private static Stream<Block.Table> tables(Block block) {
        if (block instanceof Block.Table table) {
            return Stream.of(table);
        }
        return block instanceof Block.ObjectiveCard card ? Stream.of(card.metrics()) : Stream.empty();
    }

    private static Optional<FigureId> figure(Block.Cell cell) {
        if (cell instanceof Block.Cell.Number number) {
            return number.value().figure();
        }
        return cell instanceof Block.Cell.YearEndCell yearEnd ? yearEnd.value().figure() : Optional.empty();
    }
}
