package org.scorepack.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Metric;

/**
 * {@code audiences:} of {@code organisation.yaml}, for whom packs are made:
 *
 * <pre>
 * audiences:
 *   management: { class: board }             # always there; this lets it see metrics of class board
 *   board: { departments: [corporate] }      # default: of all departments
 *   team: {}
 * </pre>
 */
final class AudienceReader {

    private AudienceReader() {}

    /** Management first, then those that the file names. */
    static List<Audience> read(Block file) {
        Optional<Block> named = file.block("audiences");
        List<Audience> found = new ArrayList<>();
        for (Audience.Kind kind : Audience.Kind.values()) {
            Optional<Block> block = named.flatMap(all -> all.block(kind.name().toLowerCase(Locale.ROOT)));
            if (block.isPresent()) {
                found.add(audience(kind, block.get()));
            } else if (kind == Audience.Kind.MANAGEMENT) {
                found.add(Audience.MANAGEMENT);
            }
        }
        return found;
    }

    private static Audience audience(Audience.Kind kind, Block block) {
        block.refers(References.Kind.DEPARTMENT, "departments").refers(References.Kind.PERSON, "people");
        Later.tell(block, "people");
        return new Audience(
                kind,
                block.label("name"),
                block.word("class", Metric.Visibility.class).orElse(Audience.usual(kind)),
                block.has("departments") ? Optional.of(block.texts("departments")) : Optional.empty());
    }
}
