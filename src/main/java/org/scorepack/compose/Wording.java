package org.scorepack.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Notation;

/**
 * Every word and sentence of the pages, from {@code words/words.properties} (English) and, over it, {@code
 * words/words_LANGUAGE.properties} where there is one; beside each lies one for the board, with what it reads instead. The JVM's
 * default locale is never asked.
 *
 * <p>{@code {0}}, {@code {1}} ... stand for what is put in, as it is: numbers arrive here as characters. A key that the
 * files lack is a fault of the program and throws {@link IllegalArgumentException}.
 */
public final class Wording {

    private static final int SPELLED = 12;
    private static final String FOLDER = "/words/words";

    private final TreeMap<String, String> texts = new TreeMap<>();

    private Wording() {}

    /** The words of a language; what it lacks is said in English. */
    public static Wording in(Locale locale) {
        return in(locale, Notation.PLAIN, Audience.MANAGEMENT);
    }

    /**
     * The words of a language, as an audience reads them: a board is told how things stand, and asked for nothing. The short forms of a
     * notation are alike in all languages.
     */
    static Wording in(Locale locale, Notation notation, Audience audience) {
        Wording words = new Wording();
        for (String language : List.of("", "_" + locale.getLanguage())) {
            words.load(FOLDER + language + ".properties", language.isEmpty());
            if (audience.kind() == Audience.Kind.BOARD) {
                words.load(FOLDER + "_board" + language + ".properties", language.isEmpty());
            }
        }
        if (notation == Notation.IBCS) {
            words.load(FOLDER + "_ibcs.properties", true);
        }
        return words;
    }

    /** The text of a key, with its places filled. */
    public String say(String key, Object... parts) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return filled(text, parts);
    }

    /** The text of one of a family: {@code status.GREEN}. */
    String of(String family, Enum<?> member, Object... parts) {
        return say(family + "." + member.name(), parts);
    }

    /** The text of one of a numbered family: {@code month.10}. */
    String at(String family, int number) {
        return say(family + "." + number);
    }

    /** The text for one or for many; {@code {0}} is the number, the others follow. */
    String count(String family, long number, Object... others) {
        Object[] parts = new Object[others.length + 1];
        parts[0] = number;
        System.arraycopy(others, 0, parts, 1, others.length);
        String form = number == 1 ? "one" : number == 0 ? say("plural.none") : "many";
        return say(family + "." + form, parts);
    }

    /** Whether a quantity, as printed, is spoken of as one: 1 day; in French 1,4 jour as well. */
    boolean isOne(BigDecimal printed) {
        BigDecimal size = printed.abs();
        boolean whole = size.scale() <= 0 && size.compareTo(BigDecimal.ONE) == 0;
        return whole || size.compareTo(new BigDecimal(say("plural.one-below"))) < 0;
    }

    /** The text of a key that a language need not have. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The text for one or for many of one of a family: {@code delivery.MANUAL.many}. */
    String countOf(String family, Enum<?> member, long number, Object... others) {
        return count(family + "." + member.name(), number, others);
    }

    /** "eight"; digits from thirteen on. */
    String spelled(int number) {
        return number <= SPELLED ? at("number", number) : String.valueOf(number);
    }

    /** A text that lists words, parted by spaces. */
    List<String> list(String key) {
        return List.of(say(key).split(" "));
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    private static String filled(String text, Object... parts) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        for (int at = 0; at < text.length(); at++) {
            boolean place = text.charAt(at) == '{'
                    && at + 2 < text.length()
                    && Character.isDigit(text.charAt(at + 1))
                    && text.charAt(at + 2) == '}';
            if (place) {
                filled.append(parts[text.charAt(at + 1) - '0']);
                at += 2;
            } else {
                filled.append(text.charAt(at));
            }
        }
        return filled.toString();
    }

    private void load(String resource, boolean needed) {
        try (InputStream bytes = Wording.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                if (needed) {
                    throw new IllegalStateException("The program lacks its words: " + resource);
                }
                return;
            }
            Properties read = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            read.stringPropertyNames().stream()
                    .filter(Spacing::isRule)
                    .forEach(key -> texts.put(key, read.getProperty(key)));
            Spacing spacing = Spacing.of(texts);
            read.stringPropertyNames().stream()
                    .filter(key -> !Spacing.isRule(key))
                    .forEach(key -> texts.put(key, spacing.in(read.getProperty(key))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
