package org.scorepack.job;

/** How an edition is called on its pages. */
final class IssueText {

    private IssueText() {}

    static String of(int number, boolean provisional) {
        String issue = number == 1 ? "Issue 1" : "Issue " + number + ", replaces issue " + (number - 1);
        return provisional ? "Provisional, " + issue.toLowerCase(java.util.Locale.ROOT) : issue;
    }
}
