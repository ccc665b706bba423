package org.scorepack.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of the indexes; English where a language has none yet. */
final class IndexWords {

    private IndexWords() {}

    static SortedMap<String, String> of(String language) {
        TreeMap<String, String> words = new TreeMap<>();
        read("/words/index.properties", words);
        if (language.matches("[a-z]{2,3}")) {
            read("/words/index_" + language + ".properties", words);
        }
        return words;
    }

    private static void read(String file, SortedMap<String, String> words) {
        try (InputStream in = IndexWords.class.getResourceAsStream(file)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in " + file, e);
        }
    }
}
