package org.scorepack.config;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorepack.scorecard.Organisation;

/**
 * Whether names are said in the languages of the packs that show them. A text without languages is meant for all of them; the
 * texts of a card are shown to its departments, those of the company and of its sources to everybody.
 */
final class LanguageCheck {

    private final Findings findings;
    private final Map<String, Set<String>> byFile = new HashMap<>();
    private final Map<String, Set<String>> departments = new TreeMap<>();

    LanguageCheck(Findings findings, Organisation organisation, Holders holders) {
        this.findings = findings;
        holders.cards().forEach((department, cards) -> {
            String language = organisation.languageOf(department).getLanguage();
            departments.computeIfAbsent(language, code -> new TreeSet<>()).add(department);
            cards.forEach(
                    card -> byFile.computeIfAbsent(card.scorecard().place().file(), file -> new TreeSet<>())
                            .add(language));
        });
    }

    void check() {
        for (LanguageTexts.Said said : findings.texts().all()) {
            boolean company = said.place().file().equals(ReferenceCheck.ORGANISATION)
                    || said.place().file().equals(ReferenceCheck.SOURCES);
            Set<String> needed = company
                    ? departments.keySet()
                    : byFile.getOrDefault(said.place().file(), Set.of());
            for (String language : needed) {
                if (!said.label().speaks(Locale.forLanguageTag(language))) {
                    findings.warningOnce(
                            "missing-language",
                            said.place(),
                            "no text in '" + language + "', the language of "
                                    + first(departments.getOrDefault(language, Set.of()))
                                    + "; its pack shows '"
                                    + Texts.shortened(said.label().in(Locale.forLanguageTag(language)))
                                    + "'",
                            language + ": the text in that language");
                }
            }
        }
    }

    private static String first(Set<String> departments) {
        String first = departments.iterator().next();
        return departments.size() == 1 ? first : first + " and " + (departments.size() - 1) + " more";
    }
}
