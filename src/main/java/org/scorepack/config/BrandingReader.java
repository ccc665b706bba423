package org.scorepack.config;

import java.util.Optional;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Label;

/**
 * {@code branding:} of {@code organisation.yaml}:
 *
 * <pre>
 * branding:
 *   classification: { en: "Confidential: internal use", de: "Vertraulich: nur intern" }
 *   cover: From goals to figures
 * </pre>
 */
final class BrandingReader {

    /** What fits on one line of an upright page, in the widest of its places. */
    static final int LONGEST = 80;

    private BrandingReader() {}

    static Branding read(Block file) {
        return file.block("branding")
                .map(branding -> new Branding(line(branding, "classification"), line(branding, "cover")))
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

    private static boolean fits(String text) {
        return !text.isBlank() && text.lines().count() == 1 && text.codePointCount(0, text.length()) <= LONGEST;
    }
}
