package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.TestStore;
import org.scorepack.testing.Tools;

/** The process is killed in the middle of every step; the same command afterwards leaves what an undisturbed run leaves. */
class KillIT {

    private static final String[] RUN = {"run", "--period", "2026-10"};

    @TempDir
    private static Path undisturbed;

    private static SortedMap<String, String> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void an_undisturbed_run() {
        expected = toTheEnd(TestHome.of("small", undisturbed));
        assertThat(expected.keySet()).anyMatch(path -> path.endsWith(".pdf"));
    }

    /** Each line of progress that is met starts the next piece of work, in which the process dies. */
    @ParameterizedTest
    @ValueSource(
            strings = {"extract 1/2", "extract 2/2", "close 1/1", "judge 1/4", "judge 4/4", "produce 1/4", "produce 4/4"
            })
    void the_same_command_finishes_what_was_killed(String moment) throws IOException {
        TestHome home = TestHome.of("small", folder);
        Ended killed = PackagedProgram.with().killedWhen(home.path(), line -> line.startsWith(moment), RUN);
        assertThat(killed.exit()).as("killed at %s: %s", moment, killed.lines()).isEqualTo(PackagedProgram.KILLED);
        finish(home, expected);
    }

    /** On a server nobody can tell at once that the process is dead: the next one waits for its lease. */
    @ParameterizedTest
    @ValueSource(strings = {"extract 1/2", "produce 1/4"})
    void the_same_command_finishes_it_on_a_server_too(String moment) throws IOException {
        TestHome home = TestHome.of("small", folder).with(TestStore.POSTGRESQL.forHome());
        home.replace("config/application.yaml", "threads: 2", "threads: 2, store: { lease-seconds: 3 }");
        Ended killed = program(home).killedWhen(home.path(), line -> line.startsWith(moment), RUN);
        assertThat(killed.exit()).as("killed at %s: %s", moment, killed.lines()).isEqualTo(PackagedProgram.KILLED);
        finish(home, expected);
    }

    /** The kernel kills the process at one call: before an edition appears, before the papers of the run do. */
    @ParameterizedTest
    @CsvSource({
        "1, the first edition is about to appear",
        "3, the manifest of the run is about to appear",
        "8, the last index is about to appear"
    })
    void it_dies_at_a_rename(int rename, String moment) throws IOException {
        TestHome home = TestHome.of("small", folder);
        Ended killed = traced("rename", "signal=KILL:when=" + rename).run(home.path(), RUN);
        assertThat(killed.exit())
                .as("killed when %s: %s", moment, killed.lines())
                .isEqualTo(PackagedProgram.KILLED);
        finish(home, expected);
    }

    /** The folder of the edition is synced after its rename and before the ledger hears of it. */
    @Test
    void it_dies_between_an_edition_and_its_entry_in_the_ledger() throws IOException {
        TestHome home = TestHome.of("small", folder);
        Path period = home.out().resolve("south/2026-10");
        Ended killed = traced("openat", "signal=KILL", "-P", period.toString()).run(home.path(), RUN);
        assertThat(killed.exit()).as("%s", killed.lines()).isEqualTo(PackagedProgram.KILLED);
        assertThat(period.resolve("edition-1/manifest.json")).isRegularFile();
        finish(home, expected);
    }

    @Test
    void a_source_that_changed_since_makes_another_run() throws IOException {
        TestHome home = TestHome.of("small", folder);
        PackagedProgram.with().killedWhen(home.path(), line -> line.startsWith("judge 1/"), RUN);
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,102");

        Ended again = PackagedProgram.with().run(home.path(), RUN);

        assertThat(again.exit()).as("%s", again.lines()).isZero();
        assertThat(again.lines())
                .contains("Run 1 was interrupted and is abandoned, because the source of sales changed since");
        assertThat(names(home.out().resolve("_control/2026-10"))).containsExactly("run-2");
    }

    @Test
    void the_sample_company_survives_too(@TempDir Path calm) throws IOException {
        SortedMap<String, String> sample = toTheEnd(TestHome.sampleCompany(calm));
        TestHome home = TestHome.sampleCompany(folder);
        Ended killed = PackagedProgram.with().killedWhen(home.path(), line -> line.startsWith("produce 3/"), RUN);
        assertThat(killed.exit()).as("%s", killed.lines()).isEqualTo(PackagedProgram.KILLED);
        finish(home, sample);
    }

    private static PackagedProgram program(TestHome home) {
        return PackagedProgram.with().in(home.environment());
    }

    private static SortedMap<String, String> toTheEnd(TestHome home) {
        Ended ended = PackagedProgram.with().run(home.path(), RUN);
        assertThat(ended.exit()).as("%s", ended.lines()).isZero();
        return PublishedFiles.hashes(home.out());
    }

    private static void finish(TestHome home, SortedMap<String, String> undisturbed) throws IOException {
        if (Files.exists(home.out())) {
            SortedMap<String, String> visible = PublishedFiles.hashes(home.out());
            visible.keySet().removeIf(path -> path.startsWith(".work/"));
            assertThat(undisturbed).as("what readers saw meanwhile").containsAllEntriesOf(visible);
        }

        Ended again = program(home).run(home.path(), RUN);

        assertThat(again.exit()).as("%s", again.lines()).isZero();
        assertThat(again.lines()).contains("Going on with run 1, which was interrupted");
        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(undisturbed);
        assertThat(names(home.out().resolve(".work"))).isEmpty();
        assertThat(names(home.out().resolve("_control/2026-10"))).containsExactly("run-1");
        assertThat(names(home.out().resolve("_control/2026-10/run-1")))
                .containsExactly(
                        "completeness.json", "events.jsonl", "manifest.json", "manifest.sha256", "rejects.csv");
    }

    private static PackagedProgram traced(String call, String injection, String... options) {
        Tools.need("strace", "-f", "-o", "/dev/null", "-e", "inject=getpgid:error=EPERM", "true");
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=" + call, "-e", "inject=" + call + ":" + injection));
        command.addAll(List.of(options));
        return PackagedProgram.under(command.toArray(String[]::new));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
