package org.scorepack.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.FeedChecks.MustChange;
import org.scorepack.config.FeedSpec.PeriodKey;

/**
 * {@code checks: { must-change: true, unique: [document, line], totals: [{ column: amount, says: 'Total: ([0-9.,]+)' }], fresh: {
 * column: booked_on, format: yyyy-MM-dd, reaches: period-end } }} of a feed.
 */
final class FeedChecksReader {

    private static final List<String> DAYS = List.of("column", "file", "line");

    private FeedChecksReader() {}

    static FeedChecks read(Block feed) {
        return feed.block("checks").map(FeedChecksReader::checks).orElse(FeedChecks.NONE);
    }

    private static FeedChecks checks(Block block) {
        MustChange change = block.read("must-change", "true, false or each-metric", FeedChecksReader::mustChange)
                .orElse(MustChange.NOTHING);
        List<FeedChecks.Total> totals = new ArrayList<>();
        block.blocks("totals").forEach(each -> total(each).ifPresent(totals::add));
        return new FeedChecks(
                change, block.texts("unique"), totals, block.block("fresh").flatMap(FeedChecksReader::fresh));
    }

    private static Optional<MustChange> mustChange(String text) {
        return switch (text) {
            case "each-metric" -> Optional.of(MustChange.EACH_METRIC);
            case "true" -> Optional.of(MustChange.FILE);
            case "false" -> Optional.of(MustChange.NOTHING);
            default -> Optional.empty();
        };
    }

    private static Optional<FeedChecks.Total> total(Block block) {
        Optional<String> says = block.read(
                "says",
                "a regular expression with the total in brackets, such as 'Total: ([0-9.,-]+)'",
                Texts::withGroup);
        Optional<String> file =
                block.read("file", "the name of a file beside, such as {file}.ctl", TableEndReader::beside);
        BigDecimal within = block.number("within").orElse(BigDecimal.ZERO);
        if (within.signum() < 0) {
            block.findings()
                    .error(
                            "bad-value",
                            block.placeOf("within"),
                            "'within' is '" + within + "'",
                            "a distance, never negative");
        }
        boolean held = block.text("otherwise", "refuse").equals("hold");
        return block.text("column")
                .flatMap(column -> says.map(text -> new FeedChecks.Total(column, file, text, within, held)));
    }

    private static Optional<Freshness> fresh(Block block) {
        List<String> kinds = DAYS.stream().filter(block::has).toList();
        if (kinds.size() != 1) {
            block.findings()
                    .errorOnce(
                            "fresh-key",
                            block.place(),
                            kinds.isEmpty()
                                    ? "a newest day that stands nowhere"
                                    : "a newest day in " + String.join(" and ", kinds),
                            "exactly one of: " + String.join(", ", DAYS));
            return Optional.empty();
        }
        String format = block.read(
                        "format", "a format with a day, such as yyyy-MM-dd or dd.MM.yyyy", FeedChecksReader::dayFormat)
                .orElse("yyyy-MM-dd");
        Freshness.Reach reach = block.read("reaches", Freshness.Reach.EXPECTED, Freshness.Reach::parse)
                .orElse(Freshness.Reach.PERIOD_END);
        return key(kinds.get(0), block, format).map(key -> new Freshness(key, reach));
    }

    private static Optional<PeriodKey> key(String kind, Block block, String format) {
        return switch (kind) {
            case "column" -> block.text("column").map(column -> new PeriodKey.Columns(List.of(column), format));
            case "file" -> FeedKeys.pattern(block, "file").map(file -> new PeriodKey.FileName(file, format));
            default ->
                block.whole("line")
                        .flatMap(line -> FeedKeys.pattern(block, "pattern")
                                .map(pattern -> new PeriodKey.Line(line, pattern, format)));
        };
    }

    private static Optional<String> dayFormat(String text) {
        boolean hasDay = text.replaceAll("'[^']*'", "").indexOf('d') >= 0;
        return hasDay && FeedKeys.isFormat(text) ? Optional.of(text) : Optional.empty();
    }
}
