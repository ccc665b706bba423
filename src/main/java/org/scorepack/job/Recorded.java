package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.scorepack.ledger.Edition;
import org.scorepack.publish.EditionId;

/** What the store knows of editions: that they were published, and the book from which each can be made once more. */
final class Recorded {

    private final List<Edition> editions;
    private final PastPacks past;
    private final PackFiles packs;

    Recorded(List<Edition> editions, PastPacks past, PackFiles packs) {
        this.editions = editions;
        this.past = past;
        this.packs = packs;
    }

    /**
     * An edition made once more.
     *
     * @param files bytes by name
     * @param same whether it shows what was published then: program, templates and branding are still those
     */
    record Again(SortedMap<String, byte[]> files, boolean same) {}

    List<Edition> all() {
        return editions;
    }

    Optional<Edition> find(EditionId id) {
        return editions.stream().filter(edition -> id(edition).equals(id)).findFirst();
    }

    /** Empty where the configuration of then cannot be read any more. */
    Optional<Again> again(Edition edition) {
        return past.of(edition).map(packs::compose).map(composed -> {
            boolean same = composed.content().equals(edition.contentSha());
            PackFiles.Made made = packs.make(composed, id(edition), edition.provisional(), edition.contentSha());
            return new Again(made.rendered().files(), same);
        });
    }

    static EditionId id(Edition edition) {
        return new EditionId(edition.department(), edition.period(), edition.number());
    }
}
