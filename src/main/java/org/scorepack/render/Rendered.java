package org.scorepack.render;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack, ready to be published.
 *
 * @param files bytes by file name, such as {@code sales_2026-10_e1.pdf}
 * @param warnings what could not be shown as it was written, such as a character that no font has; in order of
 *     appearance, each once
 */
public record Rendered(SortedMap<String, byte[]> files, List<String> warnings) {

    public Rendered {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        warnings = List.copyOf(warnings);
    }

    public Rendered(SortedMap<String, byte[]> files) {
        this(files, List.of());
    }
}
