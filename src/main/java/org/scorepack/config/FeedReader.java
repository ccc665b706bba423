package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Measure;

/** One entry of {@code feeds:}; its keys are explained in {@link FeedSpec}. */
final class FeedReader {

    private static final String QUALITIES = "final, manual, estimate, carried, partial, disputed";
    private static final Pattern LAST = Pattern.compile("last ([1-9][0-9]{0,3})");
    private static final FeedSpec.RejectLimit LIMIT = new FeedSpec.RejectLimit(10, new BigDecimal("0.01"));

    private final SqlFolder queries;
    private final FiscalCalendar calendar;

    FeedReader(SqlFolder queries, FiscalCalendar calendar) {
        this.queries = queries;
        this.calendar = calendar;
    }

    /** The feed; empty where it is wrong, which is then among the findings. */
    Optional<FeedSpec> read(String id, Block block) {
        Optional<FeedSpec.Input> input = input(block);
        Measure.Rows rows = block.word("rows", Measure.Rows.class).orElse(Measure.Rows.ONLY);
        Optional<String> source = block.refers(References.Kind.SOURCE, "source").id("source");
        Optional<FeedSpec> feed = input.flatMap(read -> source.map(from -> new FeedSpec(
                id,
                from,
                read,
                block.word("delivers", FeedSpec.Delivers.class).orElse(FeedSpec.Delivers.FIGURES),
                block.text("class", "department").equals("public"),
                FeedKeys.period(block),
                FeedKeys.header(block),
                FeedKeys.department(block),
                FeedKeys.metric(block),
                FeedKeys.conditions(block, "where"),
                TableEndReader.read(block),
                values(block, rows),
                rows,
                block.flag("cumulative", false),
                block.number("scale").orElse(BigDecimal.ONE),
                FeedKeys.conditions(block, "turn-sign"),
                quality(block),
                covers(block),
                limit(block),
                block.flag("optional", false),
                block.flag("allow-empty", false),
                late(block),
                FeedChecksReader.read(block),
                block.table("columns"),
                codes(block),
                block.table("constants"),
                block.place())));
        block.excuseIfBroken();
        return feed;
    }

    private Optional<FeedSpec.Input> input(Block block) {
        if (block.has("sql") == block.has("files")) {
            block.findings()
                    .errorOnce(
                            "feed-input",
                            block.place(),
                            block.has("sql") ? "a feed with both 'sql' and 'files'" : "a feed that reads nothing",
                            "sql: a query of config/sql, or files: a pattern of a csv or workbook source");
            return Optional.empty();
        }
        if (block.has("sql")) {
            return block.text("sql")
                    .flatMap(file ->
                            queries.read(file, block.placeOf("sql")).map(sql -> new FeedSpec.Input.Query(file, sql)));
        }
        return block.text("files")
                .filter(pattern -> isInside(pattern, block))
                .map(pattern -> new FeedSpec.Input.Files(pattern, SheetAreaReader.read(block)));
    }

    private static boolean isInside(String pattern, Block block) {
        boolean inside = !pattern.startsWith("/")
                && !pattern.contains("\\")
                && !pattern.contains(":")
                && !List.of(pattern.split("/")).contains("..");
        if (!inside) {
            block.findings()
                    .errorOnce(
                            "outside-folders",
                            block.placeOf("files"),
                            "'" + Texts.shortened(pattern) + "' leads out of the folder of the source",
                            "a file pattern below it, such as orders-*.csv");
        }
        return inside;
    }

    private static List<FeedSpec.Value> values(Block feed, Measure.Rows rows) {
        List<FeedSpec.Value> values = new ArrayList<>();
        for (Block block : feed.blocks("values")) {
            Optional<Measure> measure = MeasureReader.read(block, rows, java.util.Set.of());
            Optional<Basis> basis = block.read("basis", "month, quarter, ytd, rolling-12 or year", MetricReader::basis);
            boolean zeroMissing = block.text("zero", "").equals("missing");
            measure.ifPresent(columns -> values.add(new FeedSpec.Value(
                    block.text("scenario", "actual"), basis.orElse(Basis.MONTH), columns, zeroMissing)));
        }
        return values;
    }

    private static FeedSpec.QualityKey quality(Block block) {
        if (block.node("quality").orElse(null) instanceof Node.Fields) {
            Block key = block.block("quality").orElseThrow();
            key.block("codes")
                    .ifPresent(codes ->
                            codes.keys().forEach(code -> codes.read(code, QUALITIES, FeedReader::qualityWord)));
            return new FeedSpec.QualityKey("final", key.text("column"), key.table("codes"));
        }
        return new FeedSpec.QualityKey(block.text("quality", "final"), Optional.empty(), Map.of());
    }

    private static Optional<String> qualityWord(String text) {
        return List.of(QUALITIES.split(", ")).contains(text) ? Optional.of(text) : Optional.empty();
    }

    private static FeedSpec.Covers covers(Block block) {
        return block.read("covers", "all, period, or last 13", FeedReader::coversText)
                .orElseGet(FeedSpec.Covers.Delivered::new);
    }

    private static Optional<FeedSpec.Covers> coversText(String text) {
        Matcher last = LAST.matcher(text);
        return switch (text) {
            case "all" -> Optional.of(new FeedSpec.Covers.All());
            case "period" -> Optional.of(new FeedSpec.Covers.Last(1));
            default ->
                last.matches()
                        ? Optional.of(new FeedSpec.Covers.Last(Integer.parseInt(last.group(1))))
                        : Optional.empty();
        };
    }

    private static FeedSpec.RejectLimit limit(Block feed) {
        return feed.block("rejects")
                .map(block -> new FeedSpec.RejectLimit(
                        block.whole("rows").map(Integer::longValue).orElse(LIMIT.rows()),
                        block.read("share", "a share such as 1 %", Texts::share).orElse(LIMIT.share())))
                .orElse(LIMIT);
    }

    private Optional<FeedSpec.Late> late(Block feed) {
        return feed.block("late")
                .flatMap(block -> block.period("period", calendar)
                        .flatMap(period -> block.lastDay("until")
                                .map(until -> new FeedSpec.Late(
                                        period.code(),
                                        until,
                                        block.label("reason").orElse(Label.of(""))))));
    }

    private static Map<String, Map<String, String>> codes(Block feed) {
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        feed.block("codes").ifPresent(block -> block.keys().forEach(key -> codes.put(key, block.table(key))));
        return codes;
    }
}
