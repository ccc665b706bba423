package org.scorepack.scorecard;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A name or text, in one or several languages: {@code Rework} or {@code {en: Rework, de: Nacharbeit}}.
 *
 * @param byLanguage texts by language code; the empty code holds a text that is the same in every language
 */
public record Label(Map<String, String> byLanguage) {

    private static final String EVERY = "";

    public Label {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** The same text in every language. */
    public static Label of(String text) {
        return new Label(Map.of(EVERY, text));
    }

    /** The text in a language, else the one for every language, else English, else the first by code. */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.getLanguage());
        if (exact != null) {
            return exact;
        }
        String every = byLanguage.get(EVERY);
        if (every != null) {
            return every;
        }
        String english = byLanguage.get("en");
        return english != null ? english : byLanguage.values().iterator().next();
    }

    /** The text that is meant for this language alone; empty where there is none. */
    public Optional<String> exactly(Locale locale) {
        return Optional.ofNullable(byLanguage.get(locale.getLanguage()));
    }

    /** The texts of all languages. */
    public Collection<String> texts() {
        return byLanguage.values();
    }

    /** Whether a reader of the language gets a text that is meant for them. */
    public boolean speaks(Locale locale) {
        return byLanguage.containsKey(EVERY) || byLanguage.containsKey(locale.getLanguage());
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
