package org.scorepack.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.compose.PackHead;
import org.scorepack.scorecard.Notation;

/** The few words that belong to no pack, such as "page" and "of"; English where a language has none yet. */
final class Words {

    private Words() {}

    /** @param bundle {@code layout} or {@code index} */
    static SortedMap<String, String> of(String bundle, String language) {
        TreeMap<String, String> words = new TreeMap<>();
        words.putAll(read("/words/" + bundle + ".properties"));
        if (language.matches("[a-z]{2,3}")) {
            words.putAll(read("/words/" + bundle + "_" + language + ".properties"));
        }
        return words;
    }

    /** The words of a pack's layout: in its language, with the short forms of its notation. */
    static SortedMap<String, String> of(PackHead head) {
        SortedMap<String, String> words = of("layout", head.language());
        if (head.notation() == Notation.IBCS) {
            words.putAll(read("/words/layout_ibcs.properties"));
        }
        return words;
    }

    private static SortedMap<String, String> read(String file) {
        TreeMap<String, String> words = new TreeMap<>();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
