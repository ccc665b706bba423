package org.scorepack.compose;

import java.util.List;

/**
 * One page (or, where its table is long, several): one question, one sentence that answers it.
 *
 * @param id anchor and bookmark, such as {@code how-did-we-do}
 * @param bookmark short name for bookmarks and contents
 * @param question "How did we do and what needs us?"
 * @param message the sentence on top
 * @param wide whether it wants landscape
 */
public record Page(String id, String bookmark, String question, String message, boolean wide, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }
}
