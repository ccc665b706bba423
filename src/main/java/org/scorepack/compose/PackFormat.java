package org.scorepack.compose;

import org.scorepack.scorecard.Paper;

/**
 * What the PDFs of a pack are made for.
 *
 * @param paper of its pages and of the annex
 * @param phone whether there is one for a small screen too
 */
public record PackFormat(Paper paper, boolean phone) {

    /** Pages alone, on A4. */
    public static final PackFormat A4 = new PackFormat(Paper.A4, false);

    static PackFormat of(PackInput input) {
        return new PackFormat(
                input.organisation().paperOf(input.department().id()),
                input.organisation().isReadOnPhone(input.department(), input.period()));
    }
}
