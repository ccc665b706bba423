package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scorepack.figure.TieOut;
import org.scorepack.figure.TieOut.Verdict;
import org.scorepack.scorecard.Unit;

/** Whether second sources say the same; never by how much one that is held back differs. */
record TieWords(Review review) {

    /** "ledger agrees to the cent", for each second source of the reported month. */
    List<String> brief() {
        Map<String, List<TieOut>> byFeed = review.input().tieOuts().stream()
                .filter(tie -> tie.id().period().equals(review.period()))
                .collect(Collectors.groupingBy(TieOut::feed, TreeMap::new, Collectors.toList()));
        List<String> said = new ArrayList<>();
        byFeed.forEach((feed, ties) -> {
            long differ = count(ties, Verdict.DIFFERS::equals);
            long alone = count(ties, Verdict.NOT_COMPARED::equals);
            if (differ > 0) {
                said.add(review.words().count("tie.differ", differ, feed));
            }
            if (alone > 0) {
                said.add(review.words().count("tie.alone", alone, feed));
            }
            if (differ + alone == 0) {
                boolean cents = ties.stream().allMatch(this::isToTheCent);
                said.add(review.words().say(cents ? "tie.cent" : "tie.agrees", feed));
            }
        });
        return said;
    }

    /** A line for each figure that was compared; empty where none was. */
    Optional<Block.Table> table() {
        List<Block.Table.Row> rows =
                review.input().tieOuts().stream().map(this::row).toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "tie-outs",
                        review.words().say("tie.caption"),
                        List.of(column("name"), column("month"), column("second-source"), column("result")),
                        List.of(new Block.Table.Group("", rows))));
    }

    private Block.Table.Row row(TieOut tie) {
        return new Block.Table.Row(
                Optional.empty(),
                false,
                List.of(
                        new Block.Cell.Words(name(tie), ""),
                        new Block.Cell.Words(review.periods().name(tie.id().period()), ""),
                        new Block.Cell.Words(tie.feed(), ""),
                        new Block.Cell.Words(review.words().of("tie", tie.verdict()), "")));
    }

    private String name(TieOut tie) {
        return metric(tie).map(review::name).orElse(tie.id().metric());
    }

    private boolean isToTheCent(TieOut tie) {
        boolean money = metric(tie)
                .map(metric -> metric.metric().unit().kind() == Unit.Kind.MONEY)
                .orElse(false);
        return money && tie.verdict() == Verdict.EXACT;
    }

    private Optional<Reviewed> metric(TieOut tie) {
        return review.metrics().stream()
                .filter(metric -> metric.metric().id().equals(tie.id().metric()))
                .findFirst();
    }

    private static long count(List<TieOut> ties, Predicate<Verdict> which) {
        return ties.stream().map(TieOut::verdict).filter(which).count();
    }

    private Block.Table.Column column(String key) {
        return new Block.Table.Column(key, review.words().say("column." + key), false);
    }
}
