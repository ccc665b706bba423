package org.scorepack.compose;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Names of sheets as every spreadsheet program takes them: short, without the signs of references, no two alike. */
final class SheetNames {

    static final int LONGEST = 31;

    /** Excel keeps this name for itself. */
    private static final String RESERVED = "history";

    private static final String REFERENCES = ":\\/?*[]";

    private final Set<String> taken = new TreeSet<>(Set.of(RESERVED));

    /** The name, changed as little as it takes. */
    String of(String wanted) {
        String plain = plain(wanted);
        String name = cut(plain, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = cut(plain, LONGEST - end.length()) + end;
        }
        return name;
    }

    /** Signs of references, control characters and the quotes that would end a name become blanks. */
    private static String plain(String wanted) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints()
                .map(code -> REFERENCES.indexOf(code) >= 0 || code == '\'' || !isPlain(code) ? ' ' : code)
                .forEach(name::appendCodePoint);
        String plain = name.toString().replaceAll(" +", " ").strip();
        return plain.isEmpty() ? "-" : plain;
    }

    private static boolean isPlain(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** At most so many characters as Excel counts them, never half of a pair. */
    private static String cut(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most;
        return name.substring(0, end).strip();
    }
}
