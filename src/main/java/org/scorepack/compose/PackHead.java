package org.scorepack.compose;

import java.time.LocalDate;
import org.scorepack.scorecard.Notation;

/**
 * What stands on every page.
 *
 * @param language code for {@code lang}: {@code en}
 * @param company name
 * @param departmentId id, for file names and XMP
 * @param department name
 * @param periodCode {@code 2026-10}
 * @param period in words: "October 2026"
 * @param lastDay of the period: the date that the files carry, at 00:00 UTC
 * @param title of the document: "Operations, October 2026: monthly review pack"
 * @param description one sentence for the metadata
 * @param classification line such as "Department"; empty = none
 * @param restricted whether figures of class board are in it: then no file is attached to its PDF
 * @param issue "Issue 1" or "Provisional: 3 figures missing"; empty until stamped
 * @param dataTo newest day in the data, in words
 * @param hash first 12 digits of the content hash; empty until stamped
 * @param notation in which charts name what they show
 * @param audience "Board pack"; empty for management
 * @param marking the company's own line on every page, such as "Confidential: for internal use"; empty = none
 * @param cover the company's line below the title of the first page; empty = none
 * @param poster whether it is one page for a wall: its type is as large as fits
 * @param strategy what the strategy pack of a quarter says of itself
 * @param annex what the annex says of itself
 */
public record PackHead(
        String language,
        String company,
        String departmentId,
        String department,
        String periodCode,
        String period,
        LocalDate lastDay,
        String title,
        String description,
        String classification,
        boolean restricted,
        String issue,
        String dataTo,
        String hash,
        Notation notation,
        String audience,
        String marking,
        String cover,
        boolean poster,
        Part strategy,
        Part annex) {

    /**
     * What a file beside the pages says of itself: whoever opens it alone knows what it is.
     *
     * @param name "annex", in the head of its pages; empty for the pages themselves
     * @param title of the document: "Operations, October 2026: annex"
     * @param description one sentence for the metadata
     */
    public record Part(String name, String title, String description) {}

    /** The pages themselves. */
    public Part pages() {
        return new Part("", title, description);
    }

    /** Of a pack for management, with everything in words. */
    public PackHead(
            String language,
            String company,
            String departmentId,
            String department,
            String periodCode,
            String period,
            LocalDate lastDay,
            String title,
            String description,
            String classification,
            boolean restricted,
            String issue,
            String dataTo,
            String hash) {
        this(
                language,
                company,
                departmentId,
                department,
                periodCode,
                period,
                lastDay,
                title,
                description,
                classification,
                restricted,
                issue,
                dataTo,
                hash,
                Notation.PLAIN,
                "",
                "",
                "",
                false,
                new Part("", title, description),
                new Part("", title, description));
    }

    PackHead stamped(String newIssue, String newHash) {
        return new PackHead(
                language,
                company,
                departmentId,
                department,
                periodCode,
                period,
                lastDay,
                title,
                description,
                classification,
                restricted,
                newIssue,
                dataTo,
                newHash,
                notation,
                audience,
                marking,
                cover,
                poster,
                strategy,
                annex);
    }
}
