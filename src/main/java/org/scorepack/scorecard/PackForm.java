package org.scorepack.scorecard;

import java.util.Optional;

/**
 * What is said about the form of packs.
 *
 * @param paper of their pages; empty = as the level above, at last A4
 * @param layout how they are read; empty = as the level above, at last pages alone
 */
public record PackForm(Optional<Paper> paper, Optional<Layout> layout) {

    /** Nothing is said. */
    public static final PackForm AS_ABOVE = new PackForm(Optional.empty(), Optional.empty());
}
