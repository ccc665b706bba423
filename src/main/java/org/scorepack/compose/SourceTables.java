package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scorepack.figure.ControlTotal;
import org.scorepack.figure.NewestDay;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;

/** What became of the sources: newest day, rows left out, and in the annex all of it. The rows themselves never. */
record SourceTables(Review review) {

    /** For the page: a line for each source. */
    Block.Table brief() {
        return table(
                List.of(words("source"), words("newest"), number("rows"), number("left-out"), words("state")),
                source -> List.of(
                        new Block.Cell.Words(source.feed(), ""),
                        new Block.Cell.Words(newest(source), ""),
                        count(source.rows()),
                        count(source.rejected()),
                        new Block.Cell.Words(state(source), "")));
    }

    /**
     * For the annex: everything that is known of a source but its check sum. That changes with rows of other departments,
     * which this pack does not show; it stands in the manifest.
     */
    Block.Table full() {
        return table(
                List.of(
                        words("source"),
                        words("input"),
                        words("newest"),
                        number("rows"),
                        number("used"),
                        number("filtered"),
                        number("left-out"),
                        words("state")),
                source -> List.of(
                        new Block.Cell.Words(source.feed(), source.source()),
                        new Block.Cell.Words(source.input(), ""),
                        new Block.Cell.Words(newest(source), ""),
                        count(source.rows()),
                        count(source.used()),
                        count(source.filtered()),
                        count(source.rejected()),
                        new Block.Cell.Words(state(source), "")));
    }

    /** Why rows were left out, counted; empty where none was. */
    Optional<Block.Table> leftOut() {
        Map<String, Map<String, Long>> byFeed = review.input().rejects().stream()
                .collect(Collectors.groupingBy(
                        Reject::feed,
                        TreeMap::new,
                        Collectors.groupingBy(Reject::code, TreeMap::new, Collectors.counting())));
        List<Block.Table.Row> rows = new ArrayList<>();
        byFeed.forEach((feed, codes) -> codes.forEach((code, count) -> rows.add(
                row(List.of(new Block.Cell.Words(feed, ""), new Block.Cell.Words(reason(code), ""), count(count))))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "left-out",
                        review.words().say("left-out.caption"),
                        List.of(words("source"), words("reason"), number("count")),
                        List.of(new Block.Table.Group("", rows))));
    }

    private Block.Table table(List<Block.Table.Column> columns, Function<SourceReport, List<Block.Cell>> cells) {
        return new Block.Table(
                "sources",
                review.words().say("sources.caption"),
                columns,
                List.of(new Block.Table.Group(
                        "",
                        review.input().sources().stream()
                                .map(cells)
                                .map(SourceTables::row)
                                .toList())));
    }

    private String newest(SourceReport source) {
        return source.day()
                .flatMap(NewestDay::found)
                .or(source::newest)
                .map(review.periods()::day)
                .orElseGet(() -> review.words().say("sources.none"));
    }

    private String state(SourceReport source) {
        List<String> said = new ArrayList<>();
        said.add(review.words().of("source", source.outcome(), new Announcements(review).of(source)));
        long twice = review.input().rejects().stream()
                .filter(reject -> reject.feed().equals(source.feed()) && reject.repeats())
                .count();
        if (twice > 0) {
            said.add(review.words().count("source.twice", twice));
        }
        source.day()
                .filter(NewestDay::stale)
                .ifPresent(day -> said.add(review.words()
                        .say(
                                "source.stale",
                                day.found()
                                        .map(review.periods()::day)
                                        .orElseGet(() -> review.words().say("sources.none")),
                                review.periods().day(day.expected()))));
        said.addAll(new ClosingWords(review).of(source));
        if (!source.totals().isEmpty()) {
            boolean agree = source.totals().stream().allMatch(ControlTotal::agrees);
            said.add(review.words().say(agree ? "source.adds-up" : "source.adds-not-up"));
        }
        return String.join(review.words().say("list.semicolon"), said);
    }

    private String reason(String code) {
        return switch (code) {
            case Reject.SAID_TWICE -> review.words().say("left-out.twice");
            case Reject.CONTRADICTED -> review.words().say("left-out.contradicted");
            default -> code.replace('-', ' ');
        };
    }

    private Block.Cell count(long rows) {
        return new Block.Cell.Number(Printed.text(review.numbers().plain(BigDecimal.valueOf(rows), 0)), "");
    }

    private Block.Table.Column words(String key) {
        return new Block.Table.Column(key, review.words().say("column." + key), false);
    }

    private Block.Table.Column number(String key) {
        return new Block.Table.Column(key, review.words().say("column." + key), true);
    }

    private static Block.Table.Row row(List<Block.Cell> cells) {
        return new Block.Table.Row(Optional.empty(), false, cells);
    }
}
