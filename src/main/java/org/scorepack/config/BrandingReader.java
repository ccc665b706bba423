package org.scorepack.config;

import java.util.Locale;
import java.util.Optional;
import org.scorepack.scorecard.BrandColours;
import org.scorepack.scorecard.BrandFont;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Placed;

/**
 * {@code branding:} of {@code organisation.yaml}:
 *
 * <pre>
 * branding:
 *   classification: { en: "Confidential: internal use", de: "Vertraulich: nur intern" }
 *   cover: From goals to figures
 *   colours: { accent: "#0a3d62", tint: "#e3edf6", dark: { accent: "#8fc1ef" } }
 *   logo: config/brand/logo.png
 *   font: { regular: config/brand/Our-Regular.ttf, bold: config/brand/Our-Bold.ttf }
 * </pre>
 */
final class BrandingReader {

    /** What fits on one line of an upright page, in the widest of its places. */
    static final int LONGEST = 80;

    private BrandingReader() {}

    static Branding read(Block file) {
        return file.block("branding")
                .map(branding -> new Branding(
                        line(branding, "classification"),
                        line(branding, "cover"),
                        branding.block("colours").flatMap(BrandingReader::colours),
                        path(branding, "logo"),
                        branding.block("font").flatMap(BrandingReader::font)))
                .orElse(Branding.NONE);
    }

    private static Optional<Label> line(Block branding, String key) {
        Optional<Label> label = branding.label(key);
        label.stream()
                .flatMap(texts -> texts.texts().stream())
                .filter(text -> !fits(text))
                .findFirst()
                .ifPresent(text -> branding.findings()
                        .error(
                                "no-line",
                                branding.placeOf(key),
                                text.isBlank()
                                        ? "'" + key + "' has an empty text"
                                        : "'" + Texts.shortened(text) + "' is no line: it has "
                                                + text.codePointCount(0, text.length()) + " characters"
                                                + (text.lines().count() > 1 ? " on several lines" : ""),
                                "one line of 1 to " + LONGEST + " characters, or no " + key));
        return label;
    }

    private static Optional<BrandFont> font(Block block) {
        Optional<Placed<String>> regular = path(block, "regular");
        Optional<Placed<String>> bold = path(block, "bold");
        return regular.isPresent() && bold.isPresent()
                ? Optional.of(new BrandFont(regular.get(), bold.get()))
                : Optional.empty();
    }

    private static Optional<Placed<String>> path(Block block, String key) {
        return block.text(key).map(path -> new Placed<>(path, block.placeOf(key)));
    }

    /** Whether they can be read where they stand is for those who know the other colours. */
    private static Optional<BrandColours> colours(Block block) {
        Optional<Placed<String>> accent = colour(block, "accent");
        Optional<Placed<String>> tint = colour(block, "tint");
        Optional<Block> dark = block.block("dark");
        Optional<Placed<String>> darkAccent = dark.flatMap(colours -> colour(colours, "accent"));
        Optional<Placed<String>> darkTint = dark.flatMap(colours -> colour(colours, "tint"));
        return accent.isPresent() && tint.isPresent()
                ? Optional.of(new BrandColours(accent.get(), tint.get(), darkAccent, darkTint))
                : Optional.empty();
    }

    private static Optional<Placed<String>> colour(Block block, String key) {
        return block.read(
                        key,
                        "a colour such as \"#0a3d62\", in quotes",
                        text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(it -> it.matches("#[0-9a-f]{6}")))
                .map(colour -> new Placed<>(colour, block.placeOf(key)));
    }

    private static boolean fits(String text) {
        return !text.isBlank() && text.lines().count() == 1 && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
