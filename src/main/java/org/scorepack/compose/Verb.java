package org.scorepack.compose;

import java.util.Locale;

/**
 * Whether a measure "was" or "were": by the ending of the last word before the first preposition of its name. What the
 * prepositions and endings are stands with the words of the language.
 */
record Verb(Wording words) {

    String was(String name) {
        return words.say(isMany(name) ? "verb.was.many" : "verb.was.one");
    }

    String is(String name) {
        return words.say(isMany(name) ? "verb.is.many" : "verb.is.one");
    }

    private boolean isMany(String name) {
        String head = "";
        for (String word : name.toLowerCase(Locale.ROOT).split("[\\s,(]+")) {
            if (!head.isEmpty() && words.list("verb.head-ends").contains(word)) {
                break;
            }
            head = word;
        }
        return words.list("verb.many-endings").stream().anyMatch(head::endsWith)
                && words.list("verb.one-endings").stream().noneMatch(head::endsWith);
    }
}
