package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.Tools;

/** With the embedded store one process works at a time. */
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
