package org.scorepack.config;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a row of a feed says its period, department and metric, and which rows count. */
final class FeedKeys {

    private static final String BELOW = "below ";
    private static final List<String> CONDITIONS = List.of("is", "not", "in", "not-in", "below", "not-below");
    private static final List<String> PERIOD_KINDS =
            List.of("column", "columns", "columns-are", "file", "line", "posting");

    private FeedKeys() {}

    static Optional<FeedSpec.PeriodKey> period(Block feed) {
        return feed.block("period").flatMap(block -> {
            List<String> kinds = PERIOD_KINDS.stream().filter(block::has).toList();
            if (kinds.size() != 1) {
                block.findings()
                        .errorOnce(
                                "period-key",
                                block.place(),
                                kinds.isEmpty()
                                        ? "a period that stands nowhere"
                                        : "a period in " + String.join(" and ", kinds),
                                "exactly one of: " + String.join(", ", PERIOD_KINDS));
                return Optional.empty();
            }
            return period(kinds.get(0), block);
        });
    }

    private static Optional<FeedSpec.PeriodKey> period(String kind, Block block) {
        if (kind.equals("columns-are")) {
            return format(block, "columns-are").map(FeedSpec.PeriodKey.Headers::new);
        }
        if (kind.equals("posting")) {
            return posting(block);
        }
        String format = format(block, "format").orElse("yyyy-MM");
        return switch (kind) {
            case "file" -> pattern(block, "file").map(file -> new FeedSpec.PeriodKey.FileName(file, format));
            case "line" ->
                block.whole("line")
                        .flatMap(line -> pattern(block, "pattern")
                                .map(pattern -> new FeedSpec.PeriodKey.Line(line, pattern, format)));
            default -> Optional.of(new FeedSpec.PeriodKey.Columns(block.texts(kind), format));
        };
    }

    static Map<String, HeaderName> header(Block feed) {
        Map<String, HeaderName> names = new LinkedHashMap<>();
        feed.block("header")
                .ifPresent(block -> block.keys()
                        .forEach(column -> block.read(
                                        column,
                                        "the column's name with dates in braces, such as {MMM}_fy{fiscal yy}",
                                        HeaderName::parse)
                                .ifPresent(name -> names.put(column, name))));
        return names;
    }

    private static Optional<FeedSpec.PeriodKey> posting(Block block) {
        Optional<String> year = block.text("year");
        if (year.isEmpty()) {
            block.findings()
                    .errorOnce(
                            "period-key",
                            block.place(),
                            "a posting period without its fiscal year",
                            "year: the column of the fiscal year");
        }
        FeedSpec.PeriodKey.Special special =
                block.word("special", FeedSpec.PeriodKey.Special.class).orElse(FeedSpec.PeriodKey.Special.REFUSED);
        return year.flatMap(
                of -> block.text("posting").map(period -> new FeedSpec.PeriodKey.Posting(of, period, special)));
    }

    static Optional<FeedSpec.DepartmentKey> department(Block feed) {
        return feed.block("department").flatMap(block -> {
            block.refers(References.Kind.DEPARTMENT, "is");
            block.block("codes")
                    .ifPresent(codes -> codes.keys().forEach(key -> codes.refers(References.Kind.DEPARTMENT, key)));
            block.scalar("discover")
                    .ifPresent(below -> block.findings()
                            .references()
                            .use(References.Kind.DEPARTMENT, below(below.text()), below.place()));
            if (block.has("is") == block.has("column")) {
                block.findings()
                        .errorOnce(
                                "department-key",
                                block.place(),
                                "a department that stands nowhere, or twice",
                                "is: or column:");
                return Optional.empty();
            }
            return block.has("is")
                    ? block.id("is").map(FeedSpec.DepartmentKey.Fixed::new)
                    : block.text("column")
                            .map(column -> new FeedSpec.DepartmentKey.Column(
                                    column,
                                    block.table("codes"),
                                    block.flag("lower-case", false),
                                    block.text("discover").map(FeedKeys::below),
                                    block.text("name")));
        });
    }

    private static String below(String text) {
        return text.startsWith(BELOW) ? text.substring(BELOW.length()).strip() : text;
    }

    static Optional<FeedSpec.MetricKey> metric(Block feed) {
        return feed.block("metric")
                .flatMap(block -> block.text("column")
                        .map(column -> new FeedSpec.MetricKey(
                                column,
                                block.table("codes"),
                                block.text("id", "{}"),
                                block.flag("lower-case", false))));
    }

    static List<FeedSpec.Condition> conditions(Block feed, String key) {
        List<FeedSpec.Condition> found = new ArrayList<>();
        for (Block block : feed.blocks(key)) {
            List<String> kinds = CONDITIONS.stream().filter(block::has).toList();
            if (kinds.size() != 1) {
                block.findings()
                        .errorOnce(
                                "condition",
                                block.place(),
                                kinds.isEmpty()
                                        ? "a condition that says nothing of its column"
                                        : "a condition with " + String.join(" and ", kinds),
                                "exactly one of: is: [texts], not: [texts], in: [400000..499999], not-in: [ranges],"
                                        + " below: 0, not-below: number");
                continue;
            }
            String kind = kinds.get(0);
            boolean negated = kind.startsWith("not");
            boolean inRanges = kind.endsWith("in");
            Optional<BigDecimal> below = kind.endsWith("below") ? block.number(kind) : Optional.empty();
            block.text("column")
                    .ifPresent(column -> found.add(new FeedSpec.Condition(
                            column,
                            negated,
                            inRanges || kind.endsWith("below") ? List.of() : block.texts(kind),
                            inRanges ? ranges(block, kind) : List.of(),
                            below)));
        }
        return found;
    }

    private static List<CodeRange> ranges(Block block, String key) {
        List<CodeRange> ranges = new ArrayList<>();
        for (Node.Scalar scalar : block.scalars(key)) {
            Optional<CodeRange> range = CodeRange.parse(scalar.text());
            range.ifPresentOrElse(
                    ranges::add,
                    () -> block.findings()
                            .error(
                                    "bad-value",
                                    scalar.place(),
                                    "'" + key + "' is '" + Texts.shortened(scalar.text()) + "'",
                                    "codes from .. to such as 400000..499999, or one code"));
        }
        return ranges;
    }

    private static Optional<String> format(Block block, String key) {
        return block.read(
                key,
                "a pattern such as yyyy-MM or MM/yyyy",
                text -> isFormat(text) ? Optional.of(text) : Optional.empty());
    }

    static boolean isFormat(String text) {
        try {
            DateTimeFormatter.ofPattern(text, Locale.ROOT);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    static Optional<String> pattern(Block block, String key) {
        return block.read(
                key,
                "a regular expression with the period in brackets, such as 'orders-([0-9-]+).csv'",
                Texts::withGroup);
    }
}
