package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;

/** The process is killed in the middle of every step; the same command afterwards leaves what an undisturbed run leaves. */
class KillIT {

    private static final int KILLED = 128 + 9;

    @TempDir
    private static Path undisturbed;

    private static SortedMap<String, String> expected;

    @BeforeAll
    static void an_undisturbed_run() {
        TestHome home = TestHome.sampleCompany(undisturbed);
        Ended ended = PackagedProgram.with().run(home.path(), "run", "--period", "2026-10");
        assertThat(ended.exit()).as("%s", ended.lines()).isZero();
        expected = PublishedFiles.hashes(home.out());
        assertThat(expected.keySet()).anyMatch(path -> path.endsWith(".pdf"));
    }

    /** Each line of progress that is met starts the next piece of work, in which the process dies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "extract 1/",
                "extract 4/",
                "extract 7/",
                "close 1/",
                "judge 2/",
                "judge 5/",
                "judge 8/",
                "produce 1/",
                "produce 3/",
                "produce 6/",
                "produce 8/"
            })
    void the_same_command_finishes_what_was_killed(String moment, @TempDir Path folder) throws IOException {
        TestHome home = TestHome.sampleCompany(folder);
        Ended killed = PackagedProgram.with()
                .killedWhen(home.path(), line -> line.startsWith(moment), "run", "--period", "2026-10");
        assertThat(killed.exit()).as("killed at %s: %s", moment, killed.lines()).isEqualTo(KILLED);
        SortedMap<String, String> visible =
                PublishedFiles.hashes(home.out().toFile().exists() ? home.out() : folder.resolve("config"));

        Ended again = PackagedProgram.with().run(home.path(), "run", "--period", "2026-10");

        assertThat(again.exit()).as("%s", again.lines()).isZero();
        assertThat(again.lines()).anyMatch(line -> line.startsWith("Going on with run 1"));
        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(expected);
        visible.forEach((path, hash) -> assertThat(expected).containsEntry(path, hash));
        assertThat(leftovers(home.out().resolve(".work"))).isEmpty();
        assertThat(runs(home.out())).containsExactly("run-1");
    }

    private static TreeSet<String> runs(Path out) throws IOException {
        return names(out.resolve("_control/2026-10"));
    }

    private static TreeSet<String> leftovers(Path work) throws IOException {
        return Files.isDirectory(work) ? names(work) : new TreeSet<>();
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            return names;
        }
    }
}
