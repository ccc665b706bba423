package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Notation;

/** Short forms of IBCS stand only where a company asks for them, alike in every language, and are explained. */
class NotationTest {

    private static final List<String> SHORT = List.of("AC", "PL", "PY", "FC", "\u0394PL", "\u0394PL%");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void the_short_forms_replace_words_in_every_language(String language) {
        Wording words = Wording.in(Locale.forLanguageTag(language), Notation.IBCS, Audience.MANAGEMENT);
        assertThat(List.of("actual", "target", "prior-year", "heading", "gap", "gap-percent"))
                .extracting(column -> words.say("column." + column))
                .isEqualTo(SHORT);
        assertThat(words.say("chart.target", "95 %")).isEqualTo("PL 95 %");
        assertThat(words.say("column.status"))
                .isEqualTo(Wording.in(Locale.forLanguageTag(language)).say("column.status"));
        assertThat(words.say("key.short")).contains(SHORT);
    }

    @Test
    void without_being_asked_for_no_short_form_stands_anywhere() {
        Pack pack = Composer.compose(Fixtures.company().input());
        assertThat(PackText.of(pack)).noneMatch(text -> text.matches(".*\\b(AC|PL|PY|FC)\\b.*|.*\u0394.*"));
    }

    @Test
    void a_key_in_short_forms_explains_them() {
        Wording words = Wording.in(Locale.ENGLISH, Notation.IBCS, Audience.MANAGEMENT);
        Block.Key.Entry last = last(new KeyLines(words, Notation.IBCS).key());
        assertThat(last.word()).isEqualTo("Short forms");
        assertThat(last(new KeyLines(words, Notation.PLAIN).key()).word()).isEqualTo("Usual range");
    }

    /** What replaces nothing would never be read. */
    @ParameterizedTest
    @ValueSource(strings = {"words", "layout"})
    void each_short_form_has_words_that_it_replaces(String bundle) throws IOException {
        assertThat(texts(bundle + ".properties").stringPropertyNames())
                .containsAll(texts(bundle + "_ibcs.properties").stringPropertyNames());
    }

    private static Block.Key.Entry last(Block.Key key) {
        return key.entries().get(key.entries().size() - 1);
    }

    private static Properties texts(String file) throws IOException {
        Properties read = new Properties();
        try (InputStream in = NotationTest.class.getResourceAsStream("/words/" + file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return read;
    }
}
