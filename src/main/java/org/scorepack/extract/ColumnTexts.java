package org.scorepack.extract;

import org.jspecify.annotations.Nullable;

/**
 * The texts of one column of a file or query. A department, a month or an account comes again and again: its text is made once, and
 * what is looked up by it later finds it by its identity. Of a column whose texts are all different, such as numbers of
 * documents, none is remembered.
 */
final class ColumnTexts {

    private static final int SLOTS = 512;
    private static final int LONGEST = 32;
    /** After so many texts it is known whether they come again. */
    private static final int TRIED = 4 * SLOTS;

    private String @Nullable [] remembered;
    private int made;
    private int met;

    /** Remembers nothing yet. */
    ColumnTexts() {
        this.remembered = new String[0];
    }

    /** The text of these characters. */
    String of(char[] from, int start, int length) {
        return remembered == null || length > LONGEST
                ? new String(from, start, length)
                : remembered(remembered.length == 0 ? remembered = new String[SLOTS] : remembered, from, start, length);
    }

    /** The same text; the one that was remembered, if it is equal. */
    String of(String text) {
        if (remembered == null || text.length() > LONGEST) {
            return text;
        }
        @Nullable String[] texts = remembered.length == 0 ? remembered = new String[SLOTS] : remembered;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
        @Nullable String before = texts[slot];
        if (text.equals(before)) {
            met++;
            return before;
        }
        remember(texts, slot, text);
        return text;
    }

    private String remembered(@Nullable String[] texts, char[] from, int start, int length) {
        int slot = slot(from, start, length);
        @Nullable String before = texts[slot];
        if (before != null && isSame(before, from, start, length)) {
            met++;
            return before;
        }
        String text = new String(from, start, length);
        remember(texts, slot, text);
        return text;
    }

    private void remember(@Nullable String[] texts, int slot, String text) {
        texts[slot] = text;
        made++;
        if (made == TRIED) {
            remembered = met < made ? null : texts;
            made = 0;
            met = 0;
        }
    }

    private static int slot(char[] from, int start, int length) {
        int hash = length;
        int factor = 1;
        for (int place = start; place < start + length; place++) {
            hash += from[place] * factor;
            factor += 0x61C88646;
        }
        return (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
    }

    private static boolean isSame(String text, char[] from, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int place = 0; place < length; place++) {
            if (text.charAt(place) != from[start + place]) {
                return false;
            }
        }
        return true;
    }
}
