package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.EveryEdition;

/** A board reads what happened and what follows; it is asked for nothing, and nobody is named to it. */
class BoardWordsTest {

    /** So many letters of a text are the text's own. */
    private static final int OWN = 9;

    /** Requests, and whose they are, in the words of each language. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "en",
            List.of(
                    "Find out",
                    "Check ",
                    "Send ",
                    "Decide ",
                    "Look ",
                    "look now",
                    "Keep going",
                    "Start with",
                    "Confirm",
                    "needs us",
                    "asked of me",
                    "Asked of you",
                    "your ",
                    "You ",
                    "Owner",
                    "owner",
                    "Head of",
                    "CFO",
                    "Managing Director",
                    "What we do"),
            "de",
            List.of(
                    "Herausfinden",
                    "Tempo prüfen",
                    "Wert prüfen",
                    "Jetzt hinsehen",
                    "Entscheiden",
                    "Zuerst ansehen",
                    "anfangen",
                    "liefern oder",
                    "braucht uns",
                    "von mir",
                    "Von Ihnen",
                    "Ihr Ziel",
                    "Verantwortlich",
                    "Leitung ",
                    "Finanzvorstand",
                    "Geschäftsführung"),
            "fr",
            List.of(
                    "Chercher ce",
                    "Vérifier",
                    "Regarder",
                    "Décider",
                    "Commencer",
                    "À regarder",
                    "demande-t-on",
                    "On vous",
                    "votre ",
                    "Vous ",
                    "Responsable",
                    "responsable",
                    "Resp.",
                    "DAF",
                    "Direction générale"));

    /** "Die Leitung soll die Ursache klären" names nobody. */
    private static final String MANAGEMENT = "[Dd]ie Leitung (soll|muss) ";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void no_page_asks_a_board_for_anything_or_names_anybody(String language) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> file : texts(language, "_board").entrySet()) {
            String text = file.getValue().replaceAll(MANAGEMENT, "");
            ASKED.get(language).stream()
                    .filter(text::contains)
                    .forEach(word -> found.add(file.getKey() + ": " + around(text, word)));
        }
        assertThat(found).isEmpty();
    }

    /** The requests of management's pack are what a board is not to read: they stand there. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void what_a_board_reads_otherwise_stands_in_no_file_of_it(String language) throws IOException {
        List<String> replaced = replaced(language);
        String board = String.join(" ", texts(language, "_board").values());
        String management = String.join(" ", texts(language, "").values());
        assertThat(replaced).filteredOn(management::contains).hasSizeGreaterThan(10);
        assertThat(replaced).filteredOn(board::contains).isEmpty();
        assertThat(management).contains("Flickschusterei");
        assertThat(board).doesNotContain("Flickschusterei");
    }

    private static String around(String text, String word) {
        int at = text.indexOf(word);
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    }

    /** What PDFs print and an HTML shows, by file, with one blank between words. */
    private static Map<String, String> texts(String language, String audience) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String department : List.of("corporate", "operations")) {
            Path edition = EveryEdition.in(language).edition(department + audience);
            for (Path file : EveryEdition.files(edition, ".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                    texts.put(file.getFileName().toString(), plain(new PDFTextStripper().getText(pdf)));
                }
            }
            for (Path file : EveryEdition.files(edition, ".html")) {
                String shown = Files.readString(file)
                        .replaceAll("(?s)<(style|script)\\b.*?</\\1>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&#160;", " ");
                texts.put(file.getFileName().toString(), plain(shown));
            }
        }
        assertThat(texts.keySet())
                .anyMatch(name -> name.endsWith("_strategy.pdf"))
                .anyMatch(name -> name.endsWith("_phone.pdf"));
        return texts;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    /** Pieces of the words that a board reads otherwise, which no other words have. */
    private static List<String> replaced(String language) throws IOException {
        String suffix = language.equals("en") ? "" : "_" + language;
        Properties all = words("words" + suffix);
        Properties board = words("words_board" + suffix);
        List<String> others = Stream.concat(
                        board.values().stream(),
                        all.entrySet().stream()
                                .filter(text -> !board.containsKey(text.getKey()))
                                .map(Map.Entry::getValue))
                .map(text -> plain((String) text))
                .toList();
        return board.stringPropertyNames().stream()
                .flatMap(key -> Stream.of(all.getProperty(key).split("\\{[0-9]}")))
                .map(piece -> plain(piece).strip())
                .filter(piece -> piece.length() >= OWN)
                .filter(piece -> others.stream().noneMatch(other -> other.contains(piece)))
                .toList();
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (var in = BoardWordsTest.class.getResourceAsStream("/words/" + file + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
