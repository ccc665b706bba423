package org.scorepack.compose;

import java.util.List;

/**
 * A pack as it is laid out by whoever draws it: every word and digit is final.
 *
 * @param head what stands on every page
 * @param pages in order
 * @param annex pages of the annex, in order
 */
public record Pack(PackHead head, List<Page> pages, List<Page> annex) {

    public Pack {
        pages = List.copyOf(pages);
        annex = List.copyOf(annex);
    }

    /** The same pack with edition and content hash, which are only known once the content is. */
    public Pack stamped(String issue, String hash) {
        return new Pack(head.stamped(issue, hash), pages, annex);
    }
}
