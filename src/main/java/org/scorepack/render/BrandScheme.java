package org.scorepack.render;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.BrandColours;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Placed;

/**
 * The company's colours in one scheme of the palette, light or dark: what they stand on, or what stands on them, is that
 * scheme's.
 *
 * @param dark whether this is the dark one
 * @param colours of the scheme, by name
 */
record BrandScheme(boolean dark, Map<String, Color> colours) {

    static BrandScheme light(TemplateFolder folder) {
        return new BrandScheme(false, Palette.of(folder).colours());
    }

    static BrandScheme dark(TemplateFolder folder) {
        return new BrandScheme(true, Palette.dark(folder));
    }

    /** The two as declarations of a style sheet. */
    String declarations(BrandColours brand) {
        return "--accent: " + Palette.hex(shown("accent", brand)) + "; --tint: " + Palette.hex(shown("tint", brand))
                + ";";
    }

    /** Every colour that is written for this scheme and cannot be read there. */
    List<Finding> findings(BrandColours brand) {
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("accent", "tint")) {
            written(name, brand)
                    .filter(colour -> !isLegible(name, decoded(colour)))
                    .ifPresent(colour -> findings.add(finding(name, colour)));
        }
        return findings;
    }

    private Color shown(String name, BrandColours brand) {
        Color colour = decoded(written(name, brand).orElse(name.equals("accent") ? brand.accent() : brand.tint()));
        return Contrast.nearest(colour, other -> isLegible(name, other)).orElse(colour);
    }

    private Optional<Placed<String>> written(String name, BrandColours brand) {
        if (dark) {
            return name.equals("accent") ? brand.darkAccent() : brand.darkTint();
        }
        return Optional.of(name.equals("accent") ? brand.accent() : brand.tint());
    }

    private boolean isLegible(String name, Color colour) {
        return beside(name).stream()
                .allMatch(other -> Contrast.ratio(colour, requireNonNull(colours.get(other))) >= Contrast.TEXT);
    }

    /** What the accent stands on, or what stands on the tint. */
    private List<String> beside(String name) {
        return (name.equals("accent") ? List.of("paper") : List.of("ink", "quiet"))
                .stream().filter(colours::containsKey).toList();
    }

    private Finding finding(String name, Placed<String> written) {
        Color colour = decoded(written);
        String other = beside(name).stream()
                .min(Comparator.comparingDouble(each -> Contrast.ratio(colour, requireNonNull(colours.get(each)))))
                .orElseThrow();
        Color against = requireNonNull(colours.get(other));
        return Finding.error(
                "low-contrast",
                written.place(),
                name + " " + written.value() + " has a contrast of " + Contrast.shown(Contrast.ratio(colour, against))
                        + " with '" + other + "' " + Palette.hex(against) + (dark ? " of a dark screen" : ""),
                "at least " + Contrast.TEXT + ":1"
                        + Contrast.nearest(colour, each -> isLegible(name, each))
                                .map(near -> ", such as \"" + Palette.hex(near) + "\"")
                                .orElse(""));
    }

    private static Color decoded(Placed<String> colour) {
        return Color.decode(colour.value());
    }
}
