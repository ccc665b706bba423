package org.scorepack.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.Page;

/** What {@code pack.ftl} is given. */
final class PackTree {

    /** More pages than these get a line of contents. */
    private static final int FEW = 6;

    private PackTree() {}

    /**
     * @param target {@code screen} or {@code print}
     * @param part what the file says of itself
     * @param pages that stand in this file
     * @param strategy pages of a strategy pack that follow; empty in a PDF, which has them as a file of their own
     * @param annex pages that follow as annex; empty in a PDF too
     */
    static Map<String, Object> of(
            Pack pack,
            String target,
            PackHead.Part part,
            List<Page> pages,
            List<Page> strategy,
            List<Page> annex,
            Function<Chart, Map<String, Object>> charts,
            Map<String, String> words) {
        Tree tree = new Tree(charts);
        LinkedHashMap<String, Object> model = new LinkedHashMap<>();
        model.put("target", target);
        model.put("phone", false);
        model.put("head", tree.of(pack.head()));
        model.put("part", tree.of(part));
        model.put("pages", tree.of(pages));
        model.put("strategy", tree.of(strategy));
        model.put("annex", tree.of(annex));
        model.put("contents", pages.size() + strategy.size() > FEW);
        model.put("words", new TreeMap<>(words));
        return model;
    }
}
