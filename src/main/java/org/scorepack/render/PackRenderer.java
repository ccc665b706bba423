package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.scorepack.compose.FigureTable;
import org.scorepack.compose.Pack;

/** Turns a pack into files. Thread-safe; one is enough for a run. */
public final class PackRenderer {

    /**
     * The files of a pack.
     *
     * @param stem of the file names: {@code sales_2026-10_e1}
     */
    public Rendered render(Pack pack, FigureTable figures, String stem) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("figures.csv", String.join(",", figures.columns()).getBytes(StandardCharsets.UTF_8));
        files.put(stem + ".html", pack.head().title().getBytes(StandardCharsets.UTF_8));
        return new Rendered(files);
    }
}
