package org.scorepack.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Place;

/** The texts of a configuration that pages print, in one or several languages, and where they stand. */
final class LanguageTexts {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final List<Said> all = new ArrayList<>();

    /** A text and where it stands. */
    record Said(Place place, Label label) {}

    void add(Place place, Label label) {
        all.add(new Said(place, label));
    }

    List<Said> all() {
        return all;
    }

    private static Place place(Node.Fields languages, String language) {
        Node.Field field = languages.byKey().get(language);
        return field == null ? languages.place() : field.key().place();
    }

    /** {@code {en: Rework, de: Nacharbeit}}; a key that is no language is among the findings. */
    static Optional<Label> read(Block block, Node.Fields languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : block.keys()) {
            if (LANGUAGES.contains(language)) {
                block.text(language).ifPresent(text -> texts.put(language, text));
            } else {
                block.findings()
                        .errorOnce(
                                "unknown-language",
                                place(languages, language),
                                "'" + Texts.shortened(language) + "' is no language",
                                "a code of two letters such as en, de or fr");
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Label(texts));
    }
}
