package org.scorepack.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/** One row that a feed delivered, read like a block of a card: its columns are called as the card's keys. */
final class FeedRow {

    private static final Set<String> MAY_HOLD_YAML = Set.of("targets", "tolerance", "process", "watch", "predecessors");

    private final Place place;
    private final Findings findings = new Findings();
    private final Block block;

    /**
     * Takes a row.
     *
     * @param kind what it describes, in one word
     * @param number of the row, from 1
     */
    FeedRow(String kind, int number, Map<String, String> cells) {
        this.place = new Place("feed " + cells.getOrDefault("feed", "of " + kind), number, 0);
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        cells.forEach((key, text) -> value(key, text)
                .ifPresent(value -> fields.put(key, new Node.Field(new Node.Scalar(key, false, place), value))));
        this.block = new Block(new Node.Fields(fields, place), findings);
    }

    private Optional<Node> value(String key, String text) {
        String cell = text.strip();
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        boolean yaml = MAY_HOLD_YAML.contains(key) && (cell.startsWith("{") || cell.startsWith("["));
        return yaml ? YamlText.read(place.file(), cell, findings) : Optional.of(new Node.Scalar(cell, false, place));
    }

    Block block() {
        return block;
    }

    Place place() {
        return place;
    }

    boolean isBroken() {
        return findings.hasErrors();
    }

    /** Why the row is left out, where the program cannot use it. */
    void leaveOut(String code, String found, String expected) {
        findings.error(code, place, found, expected);
    }

    /** What is wrong with the row; a run goes on without it. */
    List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        for (Finding finding : findings.sorted()) {
            if (finding.isError()) {
                warnings.add(Finding.warning(
                        finding.code(), place, finding.found(), finding.expected() + "; the row is left out"));
            }
        }
        return warnings;
    }
}
