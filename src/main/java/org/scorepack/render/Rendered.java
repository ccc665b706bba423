package org.scorepack.render;

import java.util.SortedMap;

/**
 * The files of a pack, ready to be published.
 *
 * @param files bytes by file name, such as {@code sales_2026-10_e1.pdf}
 */
public record Rendered(SortedMap<String, byte[]> files) {}
