package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.WhatToDo;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.Absence;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Signal;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Notation;

/** The words and the code that says them fit: no key is missing, none is left over, no sentence stands in the code. */
class WordingTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern MEMBER =
            Pattern.compile("[A-Z][A-Z0-9_]*(\\.(one|many))?|[0-9]+|one|many|bookmark|question|message|from");

    private static final List<String> LANGUAGES = List.of("de", "fr");
    private static final List<String> BUNDLES = List.of("words", "words_board", "index", "layout");

    /** Places that other languages do without: verbs, and the month of what happened for the first time. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.ofEntries(
            Map.entry("what.red.first", Set.of("{1}", "{4}")),
            Map.entry("what.red.ordinary", Set.of("{1}", "{4}")),
            Map.entry("what.red", Set.of("{1}")),
            Map.entry("what.closed", Set.of("{1}")),
            Map.entry("what.amber", Set.of("{1}")),
            Map.entry("what.slipping.limit", Set.of("{1}")),
            Map.entry("what.slipping.target", Set.of("{1}")),
            Map.entry("what.hit", Set.of("{1}")),
            Map.entry("what.no-target", Set.of("{1}")),
            Map.entry("what.no-target.before", Set.of("{1}")),
            Map.entry("what.no-target.partial", Set.of("{1}")),
            Map.entry("what.plain", Set.of("{1}")));

    private final Wording words = Wording.in(Locale.ENGLISH);

    @Test
    void every_key_that_is_said_exists() throws IOException {
        List<String> said = new ArrayList<>();
        for (String source : sources()) {
            Matcher matcher = SAID.matcher(source);
            while (matcher.find()) {
                said.add(matcher.group(1));
            }
        }
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(words.keys()).containsAll(said);
    }

    /** "On target: on target, the promise is kept". */
    @Test
    void no_line_of_the_key_says_its_word_again() {
        for (String language : List.of("en", "de", "fr")) {
            Block.Key key = new KeyLines(Wording.in(Locale.forLanguageTag(language)), Notation.IBCS).key();
            assertThat(key.entries())
                    .allSatisfy(entry -> assertThat(entry.meaning())
                            .doesNotMatch("(?iu)" + Pattern.quote(entry.word().replaceAll("[?\\s\\u202f]+$", ""))
                                    + "\\W? ?:.*"));
        }
    }

    @Test
    void every_member_of_a_family_has_words() {
        family("status", Status.values());
        family("status.inline", Status.values());
        family("shape", Status.values());
        family("waiting.status", Status.values());
        family("absence", Absence.values());
        family("arrow", Signal.Change.values());
        family("signal", Signal.Change.values());
        family("due.one", Frequency.values());
        family("due.many", Frequency.values());
        family("average", ProcessLimits.ChartedAs.values());
        family("chart.range", ProcessLimits.ChartedAs.values());
        family("assurance", AssuranceKind.values());
        family("sheet.basis", Basis.values());
        family("basis", Basis.QUARTER, Basis.YTD, Basis.ROLLING12, Basis.YEAR);
        family("gap", GapWord.values());
        family("gap.target", GapWord.values());
        family("quality", Quality.Kind.values());
        family("source", SourceReport.Outcome.values());
        family("class", Metric.Visibility.values());
        for (WhatToDo act : WhatToDo.values()) {
            assertThat(words.keys()).contains("act." + act);
        }
        for (Quality.Kind kind : Quality.Kind.values()) {
            if (kind != Quality.Kind.FINAL) {
                assertThat(words.keys()).contains("kind." + kind, "delivery." + kind + ".one");
            }
        }
    }

    @Test
    void every_key_is_used() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        assertThat(words.keys())
                .allSatisfy(key ->
                        assertThat(isUsed(key, literals)).as("used: " + key).isTrue());
    }

    @Test
    void no_sentence_stands_in_the_code() throws IOException {
        for (String source : sources()) {
            for (String line : source.split("\n")) {
                Matcher matcher = LITERAL.matcher(line);
                while (matcher.find()) {
                    boolean sentence = Pattern.compile("[A-Za-z,] [A-Za-z]")
                            .matcher(matcher.group(1))
                            .find();
                    assertThat(sentence && !isQuoted(line)).as(line).isFalse();
                }
            }
        }
    }

    @Test
    void every_language_has_every_key() throws IOException {
        for (String bundle : BUNDLES) {
            Properties english = texts(bundle + ".properties");
            for (String language : LANGUAGES) {
                String file = bundle + "_" + language + ".properties";
                Properties other = texts(file);
                assertThat(english.stringPropertyNames().stream()
                                .filter(key -> !other.containsKey(key))
                                .sorted()
                                .map(key -> key + "=" + english.getProperty(key)))
                        .as(
                                "add these to src/main/resources/words/%s, in that language (house rule: a new key is said in"
                                        + " English, German and French at once; see the head of the file for how)",
                                file)
                        .isEmpty();
                assertThat(other.stringPropertyNames().stream()
                                .filter(key -> !english.containsKey(key))
                                .sorted())
                        .as("%s says what %s.properties no longer says: delete it", file, bundle)
                        .isEmpty();
            }
        }
    }

    /** What replaces nothing would never be read. */
    @Test
    void what_a_board_reads_stands_in_place_of_other_words() throws IOException {
        Properties board = texts("words_board.properties");
        Properties plain = texts("words.properties");
        assertThat(words.keys()).containsAll(board.stringPropertyNames());
        assertThat(board)
                .allSatisfy((key, text) -> assertThat(text).as("%s", key).isNotEqualTo(plain.get(key)));
        Wording french = Wording.in(Locale.FRENCH, Notation.PLAIN, Audience.of(Audience.Kind.BOARD));
        assertThat(french.say("page.company.question"))
                .isEqualTo("Où en sommes-nous, et que faut-il en retenir\u202f?");
        assertThat(french.say("title.matters"))
                .isEqualTo(Wording.in(Locale.FRENCH).say("title.matters"));
    }

    @Test
    void every_language_fills_the_same_places() throws IOException {
        for (String bundle : BUNDLES) {
            Properties english = texts(bundle + ".properties");
            for (String language : LANGUAGES) {
                Properties other = texts(bundle + "_" + language + ".properties");
                for (String key : english.stringPropertyNames()) {
                    Set<String> places = places(english.getProperty(key));
                    places.removeAll(LEFT_OUT.getOrDefault(key, Set.of()));
                    assertThat(places(other.getProperty(key, "")))
                            .as("%s in %s: %s", key, language, english.getProperty(key))
                            .isEqualTo(places);
                }
            }
        }
    }

    @Test
    void english_is_not_copied_into_other_languages() throws IOException {
        Properties english = texts("words.properties");
        for (String language : LANGUAGES) {
            Properties other = texts("words_" + language + ".properties");
            assertThat(english.stringPropertyNames().stream()
                            .filter(key -> Pattern.compile("\\p{L}{3,} \\p{L}{2,}")
                                    .matcher(english.getProperty(key))
                                    .find())
                            .filter(key -> !key.startsWith("verb.") && !key.equals("unit.times"))
                            .filter(key -> english.getProperty(key).equals(other.getProperty(key))))
                    .as("texts of words_%s.properties that are English", language)
                    .isEmpty();
        }
    }

    @Test
    void an_unknown_key_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> words.say("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No words for no.such.key");
    }

    @Test
    void a_language_without_words_speaks_english() {
        assertThat(Wording.in(Locale.forLanguageTag("tr")).say("status.RED")).isEqualTo("Off target");
    }

    /** Comments quote examples; exceptions speak to programmers. */
    private static boolean isQuoted(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//") || text.contains("Exception(");
    }

    private void family(String family, Enum<?>... members) {
        for (Enum<?> member : members) {
            assertThat(words.keys()).contains(family + "." + member.name());
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties texts(String file) throws IOException {
        Path path = Path.of("src/main/resources/words").resolve(file);
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            texts.load(reader);
        }
        return texts;
    }

    private static boolean isUsed(String key, Set<String> literals) {
        return literals.stream()
                .anyMatch(literal -> key.equals(literal)
                        || key.startsWith(literal + ".")
                                && MEMBER.matcher(key.substring(literal.length() + 1))
                                        .matches()
                        || !literal.isEmpty()
                                && key.startsWith(literal)
                                && literals.contains(key.substring(literal.length())));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/scorepack/compose"))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                found.add(Files.readString(file));
            }
            return found;
        }
    }
}
