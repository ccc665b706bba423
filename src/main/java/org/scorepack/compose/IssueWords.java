package org.scorepack.compose;

import java.util.Locale;

/** How an edition is called on its pages. */
public final class IssueWords {

    private IssueWords() {}

    /**
     * "Issue 1", "Provisional, issue 2, replaces issue 1".
     *
     * @param language code of the pack's language
     * @param number from 1
     */
    public static String of(String language, int number, boolean provisional) {
        Wording words = Wording.in(Locale.forLanguageTag(language));
        if (number == 1) {
            return words.say(provisional ? "issue.provisional" : "issue", number);
        }
        return words.say(provisional ? "issue.provisional.replaces" : "issue.replaces", number, number - 1);
    }
}
