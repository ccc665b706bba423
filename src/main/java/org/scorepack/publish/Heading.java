package org.scorepack.publish;

import static java.util.Objects.requireNonNull;

/**
 * How indexes speak of an edition.
 *
 * @param language code for {@code lang}: {@code en}
 * @param company name
 * @param department name
 * @param period in words: "October 2026"
 * @param issue as it stands on the pack: "Issue 1" or "Provisional: 3 figures missing"
 */
public record Heading(String language, String company, String department, String period, String issue) {

    public Heading {
        requireNonNull(language);
        requireNonNull(company);
        requireNonNull(department);
        requireNonNull(period);
        requireNonNull(issue);
    }
}
