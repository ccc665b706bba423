package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;

/**
 * One digit is changed in each kind of PDF: pages, phone, strategy pack and annex, for management, board and team. It is named, also
 * by whoever has nothing but the files.
 */
class EveryKindForgedTest {

    private static final int TIMES = 2;
    private static final String LANGUAGE = "en";

    private final Random chance = new Random(20260930);

    static List<String> folders() {
        return EveryEdition.in(LANGUAGE).folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_digit_that_one_file_has_otherwise_contradicts_the_others(String folder) throws IOException {
        List<String> unseen = new ArrayList<>();
        SortedMap<String, byte[]> published = edition(folder).bytes();
        int forged = 0;
        for (String name : published.keySet()) {
            if (name.endsWith(".pdf") || name.endsWith(".html") && hasCells(folder)) {
                forge(folder, name, published, forger(folder, name), unseen);
                forged += TIMES;
            }
        }
        System.out.println("compared " + forged + " values that were forged, " + folder);
        assertThat(forged).isGreaterThanOrEqualTo(hasCells(folder) ? 4 * TIMES : TIMES);
        assertThat(unseen).isEmpty();
    }

    /** The page of a team has sentences alone. */
    private static boolean hasCells(String folder) {
        return !folder.endsWith("_team");
    }

    private static BiFunction<byte[], Random, Forgery> forger(String folder, String name) {
        if (name.endsWith(".html")) {
            return Forgery::ofHtml;
        }
        return hasCells(folder) ? Forgery::ofPdf : Forgery::ofSentence;
    }

    private void forge(
            String folder,
            String name,
            SortedMap<String, byte[]> published,
            BiFunction<byte[], Random, Forgery> forger,
            List<String> unseen) {
        for (int at = 0; at < TIMES; at++) {
            Forgery forgery = forger.apply(published.get(name), chance);
            SortedMap<String, byte[]> forged = new TreeMap<>(published);
            forged.put(name, forgery.file());
            assertThat(edition(folder).proof(forged).against(published))
                    .as("%s in %s", forgery.figure(), name)
                    .hasSize(1)
                    .allSatisfy(flaw -> assertThat(flaw.figure()).startsWith(forgery.figure()));
            forged.keySet().removeIf(other -> name.endsWith(".pdf") && other.endsWith(".pdf") && !other.equals(name));
            if (edition(folder).proof(forged).amongThemselves().stream()
                    .noneMatch(flaw -> flaw.figure().startsWith(forgery.figure()))) {
                unseen.add(forgery.figure() + " in " + name);
            }
        }
    }

    private static EditionFiles edition(String folder) {
        return new EditionFiles(EveryEdition.in(LANGUAGE).edition(folder));
    }
}
