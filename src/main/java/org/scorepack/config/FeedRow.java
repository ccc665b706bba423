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

    /** Key under which a row says where it stands in its source; no key of a card is called so. */
    static final String PLACE = Configuration.ROW;

    private final Place place;
    private final Findings findings = new Findings();
    private final Block block;

    /**
     * Takes a row.
     *
     * @param kind what it describes, in one word
     * @param number of the row, from 1; for rows that do not say where they stand
     */
    FeedRow(String kind, int number, Map<String, String> cells) {
        this.place = Optional.ofNullable(cells.get(PLACE))
                .map(FeedRow::place)
                .orElseGet(() -> new Place("feed " + cells.getOrDefault("feed", "of " + kind), number, 0));
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        cells.forEach((key, text) -> Optional.of(text)
                .filter(any -> !key.equals(PLACE))
                .flatMap(any -> value(key, text))
                .ifPresent(value -> fields.put(key, new Node.Field(new Node.Scalar(key, false, place), value))));
        this.block = new Block(new Node.Fields(fields, place), findings);
    }

    /** {@code data/catalogue.csv:3}; a row of a query or sheet is named as a whole. */
    private static Place place(String written) {
        int colon = written.lastIndexOf(':');
        return Texts.whole(written.substring(colon + 1))
                .filter(line -> colon > 0)
                .map(line -> new Place(written.substring(0, colon), line, 0))
                .orElseGet(() -> Place.ofFile(written));
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

    Findings findings() {
        return findings;
    }

    boolean isBroken() {
        return findings.hasErrors();
    }

    /** Why the row is left out, where the program cannot use it. */
    void leaveOut(String code, String found, String expected) {
        findings.error(code, place, found, expected);
    }

    /** What is wrong with the row, where a run goes on without it, and what is worth saying of one that is used; each with its place. */
    List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        for (Finding finding : findings.sorted()) {
            String result = finding.isError() ? "; the row is left out" : "";
            warnings.add(Finding.warning(finding.code(), place, finding.found(), finding.expected() + result));
        }
        return warnings;
    }
}
