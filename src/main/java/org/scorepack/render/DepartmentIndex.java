package org.scorepack.render;

import java.util.List;

/**
 * The list of a department's packs. Knows of no other department.
 *
 * @param language code for {@code lang}: {@code en}
 * @param company name
 * @param department name
 * @param months newest first
 */
public record DepartmentIndex(String language, String company, String department, List<Month> months) {

    public DepartmentIndex {
        months = List.copyOf(months);
    }

    /**
     * The packs of a month.
     *
     * @param period in words: "October 2026"
     * @param issues the one that stands first, then those that it replaces
     */
    public record Month(String period, List<Issue> issues) {

        public Month {
            issues = List.copyOf(issues);
        }
    }

    /**
     * One pack.
     *
     * @param name "Issue 2" or "Provisional: 3 figures missing"
     * @param files in the order in which a reader wants them
     */
    public record Issue(String name, List<FileLink> files) {

        public Issue {
            files = List.copyOf(files);
        }
    }

    /**
     * A file of a pack.
     *
     * @param kind what it is
     * @param href relative to the index
     */
    public record FileLink(PackFile kind, String href) {}
}
