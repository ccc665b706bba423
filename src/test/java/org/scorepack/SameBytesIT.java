package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.PackagedProgram;
import org.scorepack.testing.PackagedProgram.Ended;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.TestStore;

/** Two JVMs that agree on nothing but the input publish the same bytes. */
class SameBytesIT {

    @Test
    void time_zone_locale_threads_and_the_kind_of_store_leave_no_mark(@TempDir Path one, @TempDir Path other)
            throws IOException {
        publish(TestHome.sampleCompany(one), TestStore.H2, 1, "-Duser.timezone=America/New_York", "-Duser.language=en");
        publish(
                TestHome.sampleCompany(other),
                TestStore.POSTGRESQL,
                4,
                "-Duser.timezone=Asia/Tokyo",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1");

        assertThat(PublishedFiles.hashes(other.resolve("out")))
                .isEqualTo(PublishedFiles.hashes(one.resolve("out")))
                .hasSizeGreaterThan(20);
    }

    /** Named by {@code SCOREPACK_SECOND_JDK}, such as one of version 25 where the first is 17. */
    @Test
    void another_jdk_leaves_no_mark(@TempDir Path one, @TempDir Path other) throws IOException {
        String second = System.getenv("SCOREPACK_SECOND_JDK");
        assumeTrue(second != null, "no second JDK: SCOREPACK_SECOND_JDK is not set");
        publish(TestHome.sampleCompany(one), PackagedProgram.with("-Duser.timezone=Pacific/Kiritimati"), 1);
        publish(
                TestHome.sampleCompany(other),
                PackagedProgram.with("-Duser.timezone=America/Los_Angeles").on(Path.of(second)),
                4);

        assertThat(PublishedFiles.hashes(other.resolve("out")))
                .isEqualTo(PublishedFiles.hashes(one.resolve("out")))
                .hasSizeGreaterThan(20);
    }

    private static void publish(TestHome home, TestStore store, int threads, String... jvm) throws IOException {
        publish(home, PackagedProgram.with(jvm).in(store.forHome()), threads);
    }

    private static void publish(TestHome home, PackagedProgram program, int threads) throws IOException {
        Path machine = home.path().resolve("config/application.yaml");
        String text = Files.readString(machine);
        String changed = text.replaceFirst("(?m)^scorepack:$", "scorepack:\n  threads: " + threads);
        assertThat(changed).contains("\n  threads: " + threads);
        Files.writeString(machine, changed);
        Ended ended = program.run(home.path(), "run", "--period", "2026-10");
        assertThat(ended.exit()).as("%s", ended.lines()).isZero();
    }
}
