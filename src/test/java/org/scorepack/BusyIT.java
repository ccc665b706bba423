package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.PostgresServer;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.TestStore;
import org.scorepack.testing.Tools;

/** One process works at a period at a time; with the embedded store, one at all. */
class BusyIT {

    private static final String[] RUN = {"run", "--period", "2026-10"};

    /** The first process is stopped in the middle of its work, as a machine that swaps would. */
    @Test
    void a_second_process_is_sent_away_and_told_who_works(@TempDir Path folder) {
        Tools.need("kill", "-l");
        TestHome home = TestHome.of("small", folder);
        AtomicReference<Ended> second = new AtomicReference<>();

        Ended first = PackagedProgram.with()
                .whenMet(
                        home.path(),
                        line -> line.startsWith("judge 1/"),
                        process -> {
                            signal("-STOP", process);
                            second.set(PackagedProgram.with().run(home.path(), RUN));
                            assertThat(second.get().lines())
                                    .anyMatch(line -> line.contains("process " + process.pid()));
                            signal("-CONT", process);
                        },
                        RUN);

        assertThat(second.get().exit()).as("%s", second.get().lines()).isEqualTo(75);
        assertThat(second.get().lines()).anyMatch(line -> line.contains("try again later"));
        assertThat(second.get().lines()).noneMatch(line -> line.contains("Exception"));
        assertThat(first.exit()).as("%s", first.lines()).isZero();
        assertThat(PublishedFiles.hashes(home.out()).keySet())
                .filteredOn(path -> path.endsWith("_e1.pdf"))
                .hasSize(4);
    }

    /** On a server the lease of a process that stands still ends; when it goes on, another one has finished its run. */
    @Test
    void a_process_that_stood_still_for_too_long_changes_nothing_any_more(@TempDir Path folder) {
        Tools.need("kill", "-l");
        TestHome home = TestHome.of("small", folder).with(TestStore.POSTGRESQL.forHome());
        home.replace("config/application.yaml", "threads: 2", "threads: 2, store: { lease-seconds: 2 }");
        AtomicReference<Ended> second = new AtomicReference<>();
        AtomicReference<SortedMap<String, String>> files = new AtomicReference<>();

        Ended first = PackagedProgram.with()
                .in(home.environment())
                .whenMet(
                        home.path(),
                        line -> line.startsWith("produce 1/"),
                        process -> {
                            signal("-STOP", process);
                            second.set(PackagedProgram.with()
                                    .in(home.environment())
                                    .run(home.path(), RUN));
                            files.set(PublishedFiles.everything(home.out()));
                            signal("-CONT", process);
                        },
                        RUN);

        assertThat(second.get().exit()).as("%s", second.get().lines()).isZero();
        assertThat(second.get().lines()).contains("Going on with run 1, which was interrupted");
        assertThat(first.exit()).as("%s", first.lines()).isEqualTo(75);
        assertThat(first.lines()).anyMatch(line -> line.contains("no longer holds its period"));
        assertThat(PublishedFiles.everything(home.out())).isEqualTo(files.get());
        assertThat(PublishedFiles.hashes(home.out()).keySet())
                .filteredOn(path -> path.endsWith("_e1.pdf"))
                .hasSize(4);
    }

    @Test
    void of_three_processes_that_start_at_once_on_an_empty_server_one_works(@TempDir Path folder) throws Exception {
        TestHome home = TestHome.of("small", folder).with(TestStore.environment(PostgresServer.freshDatabase()));
        PackagedProgram program = PackagedProgram.with().in(home.environment());

        List<CompletableFuture<Ended>> starts = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> program.run(home.path(), RUN), own -> new Thread(own).start()))
                .limit(3)
                .toList();
        List<Ended> ends = starts.stream().map(CompletableFuture::join).toList();

        assertThat(ends)
                .filteredOn(end -> end.lines().stream().anyMatch(line -> line.startsWith("Run 1 of 2026-10: 4 packs")))
                .singleElement()
                .extracting(Ended::exit)
                .isEqualTo(0);
        assertThat(ends)
                .allMatch(end -> end.exit() == 0
                        || end.exit() == 75
                                && end.lines().stream()
                                        .anyMatch(line -> line.contains("Another process works here: process ")));
        assertThat(PublishedFiles.hashes(home.out()).keySet())
                .filteredOn(path -> path.endsWith(".pdf"))
                .hasSize(8)
                .allMatch(path -> path.contains("/edition-1/"));
    }

    private static void signal(String name, Process process) {
        try {
            Process kill = new ProcessBuilder("kill", name, String.valueOf(process.pid())).start();
            assertThat(kill.waitFor(10, TimeUnit.SECONDS) && kill.exitValue() == 0)
                    .isTrue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
