package org.scorepack.compose;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pack as it is laid out by whoever draws it: every word and digit is final.
 *
 * @param head what stands on every page
 * @param pages in order
 * @param strategy pages of the quarter's strategy pack, in order; none in most months
 * @param annex pages of the annex, in order
 * @param points what charts draw, as tables, by id of the chart; not every chart has one
 * @param backing what stands behind the figures
 * @param format what its PDFs are made for
 */
public record Pack(
        PackHead head,
        List<Page> pages,
        List<Page> strategy,
        List<Page> annex,
        SortedMap<String, Block.Table> points,
        Backing backing,
        PackFormat format) {

    public Pack {
        pages = List.copyOf(pages);
        strategy = List.copyOf(strategy);
        annex = List.copyOf(annex);
        points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
    }

    /** Of pages alone, on A4. */
    public Pack(PackHead head, List<Page> pages, List<Page> annex) {
        this(head, pages, List.of(), annex, new TreeMap<>(), Backing.NONE, PackFormat.A4);
    }

    /** The same pack with edition and content hash, which are only known once the content is. */
    public Pack stamped(String issue, String hash) {
        return new Pack(head.stamped(issue, hash), pages, strategy, annex, points, backing, format);
    }
}
