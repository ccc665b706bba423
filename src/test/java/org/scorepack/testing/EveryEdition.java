package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * September 2026 of the sample company in a language, with a file of every kind: pages, phone, strategy pack and annex, for management and
 * board, and the page of a team; on Letter in English. Some work is on record. Run once for all tests that read it; none of them may change it.
 */
public final class EveryEdition {

    public static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final String PERIOD = "2026-09";
    private static final Map<String, EveryEdition> ALL = new TreeMap<>();

    private final TestHome home;

    private EveryEdition(String language) {
        Path folder = Path.of("target", "every-edition-" + language);
        TestHome.delete(folder);
        home = TestHome.sampleCompany(folder.toAbsolutePath());
        String paper = language.equals("en") ? "\n  paper: Letter" : "";
        home.replace(
                "config/organisation.yaml", "  language: en", "  language: " + language + "\n  layout: phone" + paper);
        home.replace("config/organisation.yaml", "\nroles:", """

                audiences: { board: { departments: [corporate, operations] }, team: { departments: [operations] } }
                roles:""");
        home.actionsOfThePlant("""
                corporate,bench,Flickschusterei,head-of-operations,2026-09-15,order-lead-time
                operations,bench,Flickschusterei,head-of-operations,2026-09-15,order-lead-time
                """);
        home.run(PERIOD, "corporate", "operations");
    }

    public static synchronized EveryEdition in(String language) {
        return ALL.computeIfAbsent(language, EveryEdition::new);
    }

    public Path out() {
        return home.out();
    }

    /** Folders of departments and audiences, such as {@code corporate_board}. */
    public List<String> folders() {
        return List.of("corporate", "corporate_board", "operations", "operations_board", "operations_team");
    }

    /** Of a department and audience. */
    public Path edition(String folder) {
        return home.edition(folder, PERIOD, 1);
    }

    /** All files of that end, in the order of their paths. */
    public List<Path> files(String end) {
        return folders().stream()
                .flatMap(folder -> files(edition(folder), end).stream())
                .toList();
    }

    public static List<Path> files(Path edition, String end) {
        try (Stream<Path> files = Files.list(edition)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
