package org.scorepack.scorecard;

import java.util.Optional;

/**
 * What the company puts of its own on every pack.
 *
 * @param classification line at the foot of every page, such as "Confidential: for internal use"; empty = none
 * @param cover one line below the title of the first page; empty = none
 */
public record Branding(Optional<Label> classification, Optional<Label> cover) {

    /** As it ships. */
    public static final Branding NONE = new Branding(Optional.empty(), Optional.empty());
}
