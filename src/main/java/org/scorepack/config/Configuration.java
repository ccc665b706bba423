package org.scorepack.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/**
 * A home folder that was read and found free of errors.
 *
 * @param home the folder; every path below is relative to it
 * @param machine store, output folder, limits: {@code application.yaml}
 * @param strategy organisation and cards as the texts say; feeds may add departments and metrics later
 * @param cards whom each of the strategy's cards holds for, in the same order; {@code for: below corporate} waits for feeds
 * @param sources by id
 * @param feeds by id, in the order of the file
 * @param texts every text file that was read, by path relative to the home: what the book keeps
 * @param warnings findings that a run survives
 */
public record Configuration(
        Path home,
        Machine machine,
        Strategy strategy,
        List<CardFor> cards,
        Map<String, SourceSpec> sources,
        Map<String, FeedSpec> feeds,
        Map<String, String> texts,
        List<Finding> warnings) {

    /** Key under which a row of departments or metrics says where it stands: {@code data/catalogue.csv:3}. */
    public static final String ROW = "@row";

    /**
     * The strategy with what feeds deliver: departments below those of the texts, metrics of catalogues, every card once for
     * each department that it holds for.
     *
     * @param departmentRows departments by card key ({@code id}, {@code name}, {@code parent}, {@code from}, {@code until},
     *     {@code head}); those that the texts name stay as the texts have them
     * @param metricRows metrics by card key, each with {@code department} and {@code objective}, and with {@code feed} and
     *     {@code code} for where its figures come from; a row of either may say where it stands, as {@link #ROW}
     */
    public Resolution resolve(List<Map<String, String>> departmentRows, List<Map<String, String>> metricRows) {
        return new StrategyResolver(this).resolve(departmentRows, metricRows);
    }

    /** What the company puts of its own on every pack. */
    public Branding branding() {
        return strategy.organisation().branding();
    }

    /**
     * Which departments a card holds for, as written.
     *
     * @param card id of the card
     * @param departments ids that are named
     * @param below the department below which all hold it; empty = only those named
     */
    public record CardFor(String card, List<String> departments, Optional<String> below) {}
}
