package org.scorepack.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Pack;
import org.scorepack.compose.Page;

/** What {@code pack.ftl} is given. */
final class PackTree {

    /** More pages than these get a line of contents. */
    private static final int FEW = 6;

    private PackTree() {}

    /**
     * @param target {@code screen} or {@code print}
     * @param pages that stand in this file
     * @param annex pages that follow as annex; empty in a PDF, which has the annex as a file of its own
     */
    static Map<String, Object> of(
            Pack pack,
            String target,
            List<Page> pages,
            List<Page> annex,
            Function<Chart, Map<String, Object>> charts,
            Map<String, String> words) {
        Tree tree = new Tree(charts);
        LinkedHashMap<String, Object> model = new LinkedHashMap<>();
        model.put("target", target);
        model.put("phone", false);
        model.put("head", tree.of(pack.head()));
        model.put("pages", tree.of(pages));
        model.put("annex", tree.of(annex));
        model.put("contents", pages.size() > FEW);
        model.put("words", new TreeMap<>(words));
        return model;
    }
}
