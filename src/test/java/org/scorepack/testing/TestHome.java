package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.Launcher;
import org.scorepack.job.Progress;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A home folder in a temporary place, and the main job run on it in this process. */
public final class TestHome {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T06:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Map<String, String> environment;

    private TestHome(Path home) {
        this(home, Map.of());
    }

    private TestHome(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** The same home, with these variables in the environment of its runs. */
    public TestHome with(Map<String, String> variables) {
        return new TestHome(home, variables);
    }

    /** A copy of the sample company: the project's own config and sample data. */
    public static TestHome sampleCompany(Path into) {
        TestHome home = new TestHome(into);
        home.copy(Path.of("config"), "config");
        home.copy(Path.of("sample-data"), "sample-data");
        return home;
    }

    /** A copy of a home of the test resources. */
    public static TestHome of(String name, Path into) {
        TestHome home = new TestHome(into);
        home.copy(Path.of("src/test/resources/homes").resolve(name), "");
        return home;
    }

    /** A home that is there already. */
    public static TestHome at(Path home) {
        return new TestHome(home);
    }

    /** A copy of a home as runs left it, store and output folder included. */
    public static TestHome copyOf(Path other, Path into) {
        TestHome home = new TestHome(into);
        home.copy(other, "");
        return home;
    }

    public Path path() {
        return home;
    }

    public Map<String, String> environment() {
        return environment;
    }

    public Path out() {
        return home.resolve("out");
    }

    /** Copies a file or folder into the home. */
    public void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = home.resolve(to).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the main job; the configuration must be free of errors. */
    public RunOutcome run(String period, String... departments) {
        return run(Progress.SILENT, period, departments);
    }

    /** Runs the main job, which tells how far it is; the configuration must be free of errors. */
    public RunOutcome run(Progress progress, String period, String... departments) {
        return new Launcher(CLOCK, progress, "test")
                .run(configuration(), new RunRequest(Optional.of(period), Set.of(departments), false, out()));
    }

    /** What the latest run judged, of departments without a pack too. */
    public StoredBook book() {
        return new StoredBook(
                Jdbi.create(() -> TestStore.connect(this)),
                configuration().strategy().organisation().calendar());
    }

    private Configuration configuration() {
        Reading reading = HomeFolder.read(home, environment);
        assertThat(reading).as("configuration of %s", home).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).configuration();
    }

    /** Replaces a text in a file of the home, which must have it exactly once. */
    public void replace(String file, String text, String by) {
        String before = read(file);
        assertThat(before.split(Pattern.quote(text), -1))
                .as("%s in %s", text, file)
                .hasSize(2);
        write(file, before.replace(text, by));
    }

    /** What stands in a file of the home. */
    public String read(String file) {
        return text(home.resolve(file));
    }

    /** Writes a file of the home. */
    public void write(String file, String text) {
        try {
            Files.writeString(home.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets the plant of the sample company deliver actions.
     *
     * @param rows department, id, text, owner, due day, and what it serves
     */
    public void actionsOfThePlant(String rows) {
        replace("config/sources.yaml", "\nfeeds:\n", """

                feeds:
                  work:
                    source: plant
                    files: work.csv
                    delivers: actions
                    columns: { department: whose, id: id, text: text, owner: who, due: due, serves: serves }
                """);
        write("sample-data/plant/work.csv", "whose,id,text,who,due,serves\n" + rows);
    }

    /** Deletes a folder with all that is in it, where it is there. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of an edition. */
    public Path edition(String department, String period, int number) {
        return out().resolve(department).resolve(period).resolve("edition-" + number);
    }

    /** The figures of an edition. */
    public FigureRows figures(String department, String period, int number) {
        return FigureRows.read(edition(department, period, number).resolve("figures.csv"));
    }

    /** What the HTML of an edition says: without tags, style and script, with plain spaces. */
    public String words(String department, String period, int number) {
        return text(edition(department, period, number).resolve(department + "_" + period + "_e" + number + ".html"))
                .replaceAll("(?s)<(style|script)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("(?:[\\s\u00a0]|&#160;)+", " ")
                .replaceAll(" ([.,:;])", "$1");
    }

    /** A file of the control folder of a run. */
    public JsonNode control(String period, int run, String file) {
        return JsonMapper.shared()
                .readTree(
                        text(out().resolve("_control/" + period + "/run-" + run).resolve(file)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
