package org.scorepack.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.publish.Manifest.Previous;

/**
 * The editions of a department, each naming the hash of the one published before it: whoever changes, removes or slips in
 * an edition breaks a link.
 */
final class HashChain {

    /** Where an edition stands: from 1, after that one. */
    record Link(int sequence, Optional<Previous> previous) {}

    private HashChain() {}

    /**
     * The end of the chain; or its old place for an edition that was removed and is produced again, which the one after it
     * still names.
     *
     * @param chain by sequence
     */
    static Link placeFor(EditionId id, List<PublishedEdition> chain) {
        int last = chain.isEmpty() ? 0 : chain.get(chain.size() - 1).manifest().sequence();
        int place = chain.stream()
                .map(PublishedEdition::manifest)
                .filter(m -> m.previous()
                        .filter(p -> p.edition().equals(id.folder()))
                        .isPresent())
                .findFirst()
                .map(follower -> follower.sequence() - 1)
                .orElse(last + 1);
        return new Link(place, before(place, chain).map(HashChain::nameOf));
    }

    /** Every link that does not hold. */
    static List<Difference> differences(List<PublishedEdition> chain) {
        List<Difference> broken = new ArrayList<>();
        for (PublishedEdition edition : chain) {
            Optional<Previous> expected = edition.manifest().previous();
            Optional<Previous> found =
                    before(edition.manifest().sequence(), chain).map(HashChain::nameOf);
            if (!expected.equals(found)) {
                broken.add(new Difference(
                        edition.id().folder(),
                        Manifest.FILE,
                        Difference.Kind.BROKEN_CHAIN,
                        "was published after " + words(expected) + ", found " + words(found)));
            }
        }
        return broken;
    }

    private static Optional<PublishedEdition> before(int sequence, List<PublishedEdition> chain) {
        return chain.stream()
                .filter(edition -> edition.manifest().sequence() == sequence - 1)
                .findFirst();
    }

    private static Previous nameOf(PublishedEdition edition) {
        return new Previous(edition.id().folder(), edition.chainHash());
    }

    private static String words(Optional<Previous> link) {
        return link.map(p -> p.edition() + " with hash " + p.hash()).orElse("nothing");
    }
}
