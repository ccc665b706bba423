package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Judgement;

/** Every earlier figure that the last pack showed otherwise: as reported, as it is now, how it stood and stands, and how the reported month stands. */
record CorrectionTable(Review review) {

    private static final int MOST = 20;

    /** A corrected figure of a measure that the pack has. */
    private record Corrected(Reviewed metric, PackInput.Correction figure) {}

    /** So many figures were corrected; a month and the span that it is judged on are two. */
    int size() {
        return corrections().size();
    }

    /** The newest first; empty where nothing was corrected. */
    List<Block> blocks() {
        List<Corrected> all = corrections();
        if (all.isEmpty()) {
            return List.of();
        }
        Block table = new Block.Table(
                "corrections",
                review.words().say("title.corrected"),
                List.of(
                        column("name", false),
                        column("when", false),
                        column("reported", true),
                        column("status-reported", false),
                        column("corrected", true),
                        column("status-corrected", false),
                        new Block.Table.Column(
                                "status-now",
                                review.words()
                                        .say("column.against", review.periods().name(review.period())),
                                false)),
                List.of(new Block.Table.Group(
                        "", all.stream().limit(MOST).map(this::row).toList())));
        return all.size() > MOST
                ? List.of(table, new Block.Text(review.words().count("items.rest", all.size() - MOST), true))
                : List.of(table);
    }

    private List<Corrected> corrections() {
        return review.input().corrections().stream()
                .flatMap(figure -> review.metrics().stream()
                        .filter(metric ->
                                metric.metric().id().equals(figure.now().id().metric()))
                        .map(metric -> new Corrected(metric, figure)))
                .sorted(Comparator.comparing(
                                (Corrected found) -> found.figure().now().id().period())
                        .reversed()
                        .thenComparing(found -> found.figure().now().id()))
                .toList();
    }

    private Block.Table.Row row(Corrected found) {
        Digits digits = review.digits(found.metric());
        Judgement before = found.figure().before();
        Judgement now = found.figure().now();
        Marks marks = new Marks(review);
        return new Block.Table.Row(
                Optional.empty(),
                before.status() != now.status(),
                List.of(
                        new Block.Cell.Words(digits.nameWithUnit(), ""),
                        new Block.Cell.Words(span(now), ""),
                        new Block.Cell.Number(Printed.text(text(digits, before)), ""),
                        new Block.Cell.StatusCell(marks.status(before.status())),
                        new Block.Cell.Number(digits.alone(now), ""),
                        new Block.Cell.StatusCell(marks.status(now.status())),
                        new Block.Cell.StatusCell(marks.status(found.metric().status()))));
    }

    private String span(Judgement judgement) {
        String month = review.periods().name(judgement.id().period(), review.period());
        return judgement.id().basis() == Basis.MONTH
                ? month
                : review.words().of("why.span", judgement.id().basis(), month);
    }

    private String text(Digits digits, Judgement judgement) {
        return judgement
                .actual()
                .number()
                .map(value -> digits.inTable(value, digits.scale().decimals()))
                .orElseGet(() -> review.words()
                        .of("absence", judgement.actual().heldBy().isPresent() ? Absence.HELD : Absence.NO_DATA));
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
