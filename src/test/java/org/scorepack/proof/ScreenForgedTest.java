package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.EveryEdition;

/** The page for the screen is changed, and no PDF is there that could contradict it: the table does. */
class ScreenForgedTest {

    private static final int TIMES = 5;
    private static final Pattern NOW = Pattern.compile("<span class=\"count-now\">[^<]*?([0-9])<");
    private static final Pattern BEFORE = Pattern.compile("<span class=\"count-was\">[^<]*?([0-9])<");
    private static final Pattern IN_WORDS = Pattern.compile(
            "<td class=\"k-spark[^>]*><span class=\"chart chart-spark\"[^>]*><svg [^>]*aria-label=\"[^\"]*: actual [^\"0-9]*([0-9])");
    private static final Pattern STATUS = Pattern.compile(
            "id=\"m-[^>]*>\\s*<td class=\"k-status\"[^>]*><span class=\"status status-(green|amber|red)\"");
    private static final Pattern SIGNAL =
            Pattern.compile("<td class=\"k-signal\"[^>]*><span class=\"signal signal-(concern|improvement)\"");

    private final Random chance = new Random(20261101);

    @ParameterizedTest
    @ValueSource(strings = {"corporate", "corporate_board"})
    void what_is_counted_and_judged_is_counted_once_more_from_the_table(String folder) throws IOException {
        SortedMap<String, byte[]> files = files(folder, ".html", ".csv");
        String name = screen(files);
        String page = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(flaws(folder, files)).isEmpty();
        int forged = 0;
        for (Pattern place : List.of(NOW, BEFORE, IN_WORDS, STATUS, SIGNAL)) {
            List<String> pages = new ArrayList<>();
            for (Matcher found = place.matcher(page); found.find() && pages.size() < 3; ) {
                pages.add(page.substring(0, found.start(1)) + other(found.group(1)) + page.substring(found.end(1)));
            }
            assertThat(pages).as(place.pattern()).isNotEmpty();
            for (String one : pages) {
                files.put(name, one.getBytes(StandardCharsets.UTF_8));
                assertThat(flaws(folder, files))
                        .as(place.pattern())
                        .isNotEmpty()
                        .allSatisfy(flaw -> assertThat(flaw.kind()).isEqualTo(Flaw.Kind.FIGURE))
                        .allSatisfy(flaw -> assertThat(flaw.where()).startsWith("line "));
                forged++;
            }
        }
        System.out.println("compared " + forged + " values that were forged, " + folder);
    }

    /** Each of the places where the screen shows it, though the PDF that is left shows it once or never. */
    @ParameterizedTest
    @ValueSource(strings = {"corporate", "operations"})
    void a_figure_that_the_screen_shows_more_often_than_print_is_proven_everywhere(String folder) throws IOException {
        SortedMap<String, byte[]> files = files(folder, ".html", ".csv", "_e1.pdf");
        String name = screen(files);
        byte[] page = files.get(name);
        for (int at = 0; at < TIMES; at++) {
            Forgery forgery = Forgery.ofHtml(page, chance);
            files.put(name, forgery.file());
            assertThat(flaws(folder, files))
                    .as("%s", forgery.figure())
                    .anySatisfy(flaw -> assertThat(flaw.figure()).startsWith(forgery.figure()));
        }
        System.out.println("compared " + TIMES + " values that were forged, " + folder);
    }

    private static String other(String text) {
        return switch (text) {
            case "green" -> "red";
            case "amber", "red" -> "green";
            case "concern", "improvement" -> "none";
            default -> String.valueOf((Integer.parseInt(text) + 1) % 10);
        };
    }

    private static List<Flaw> flaws(String folder, SortedMap<String, byte[]> files) {
        return new EditionProof(folder + "/2026-09/edition-1", folder.replaceFirst("_.*", ""), "2026-09", files)
                .amongThemselves().stream()
                        .filter(flaw -> flaw.kind() != Flaw.Kind.CHARTS)
                        .toList();
    }

    private static String screen(SortedMap<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, byte[]> files(String folder, String... ends) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String end : ends) {
            for (Path file : EveryEdition.files(EveryEdition.in("en").edition(folder), end)) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
