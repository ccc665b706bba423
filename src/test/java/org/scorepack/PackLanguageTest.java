package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.TestHome;

/** A department's pack in another language than the company's: what it says of others is in its language too. */
class PackLanguageTest {

    @TempDir
    private Path folder;

    @Test
    void who_waits_for_whom_is_said_in_the_language_of_the_pack() throws IOException {
        TestHome home = TestHome.sampleCompany(folder);
        home.replace(
                "config/organisation.yaml",
                "    head: managing-director\n",
                "    head: managing-director\n    language: de\n");
        home.run(SampleRun.PERIOD, "corporate");
        String html = Files.readString(
                        home.edition("corporate", SampleRun.PERIOD, 1).resolve("corporate_2026-10_e1.html"))
                .replaceAll("<[^>]*>", " ");
        assertThat(html)
                .contains(
                        "Vertrieb: „10 neue europäische Händler unter Vertrag nehmen“ liegt im Ziel, wartet aber auf Betrieb:")
                .doesNotContain("Secure contracts with 10 new European distributors");
    }
}
