package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.RunOutcome;

/** October 2026 of the sample company, run once for all tests that read its packs; none of them may change it. */
public final class SampleRun {

    public static final String PERIOD = "2026-10";

    private static final class Once {
        static final SampleRun RUN = new SampleRun(Path.of("target", "sample-run"), "");
    }

    private static final class Letter {
        static final SampleRun RUN =
                new SampleRun(Path.of("target", "sample-run-letter"), "\n  paper: Letter\n  layout: phone");
    }

    private final TestHome home;
    private final RunOutcome outcome;
    private final Map<String, FigureRows> figures = new TreeMap<>();

    private SampleRun(Path folder, String form) {
        TestHome.delete(folder);
        this.home = TestHome.sampleCompany(folder.toAbsolutePath());
        home.replace("config/organisation.yaml", "  currency: EUR", "  currency: EUR" + form);
        this.outcome = home.run(PERIOD);
    }

    public static SampleRun once() {
        return Once.RUN;
    }

    /** The same company on Letter, and for phones; run once too. */
    public static SampleRun onLetterAndPhones() {
        return Letter.RUN;
    }

    public RunOutcome outcome() {
        return outcome;
    }

    /** What the run was asked for. */
    public Configuration configuration() {
        return ((Reading.Valid) HomeFolder.read(home.path(), Map.of())).configuration();
    }

    public FigureRows figures(String department) {
        return figures.computeIfAbsent(department, id -> home.figures(id, PERIOD, 1));
    }

    /** The folder of a department's edition. */
    public Path edition(String department) {
        return home.edition(department, PERIOD, 1);
    }

    /** A file of a department's edition, such as {@code .pdf}, {@code _annex.pdf} or {@code .html}. */
    public Path file(String department, String end) {
        return edition(department).resolve(department + "_" + PERIOD + "_e1" + end);
    }

    /** The departments whose folders stand in the output folder. */
    public List<String> departments() {
        try (Stream<Path> folders = Files.list(home.out())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("_") && !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
