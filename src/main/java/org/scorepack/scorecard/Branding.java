package org.scorepack.scorecard;

import java.util.Optional;

/**
 * What the company puts of its own on every pack. Its lines are words of the pack; colours, logo and font are a matter of how packs look, as
 * templates are.
 *
 * @param classification line at the foot of every page, such as "Confidential: for internal use"; empty = none
 * @param cover one line below the title of the first page; empty = none
 * @param colours empty = those of the templates
 * @param logo path of a PNG or JPEG relative to the home; empty = none
 * @param font empty = that of the templates
 */
public record Branding(
        Optional<Label> classification,
        Optional<Label> cover,
        Optional<BrandColours> colours,
        Optional<Placed<String>> logo,
        Optional<BrandFont> font) {

    /** As it ships. */
    public static final Branding NONE =
            new Branding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
