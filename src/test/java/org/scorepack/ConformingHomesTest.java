package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.Shared;
import org.scorepack.testing.TestHome;

/**
 * Packs of real companies, PDF/UA-1 and PDF/A-3a: the smallest, the largest and every tenth by size; all of them with {@code
 * mvn -Pconformance test}.
 */
class ConformingHomesTest {

    private static final boolean ALL = "all".equals(System.getProperty("scorepack.conformance"));

    @TempDir
    private Path folder;

    @Test
    void packs_of_a_transport_authority() throws IOException {
        check(MtaTest.home(folder, Shared.folder("data/mta")), "2017-03");
    }

    @Test
    void packs_of_a_health_service() throws IOException {
        NhsTest nhs = new NhsTest();
        check(nhs.home(folder, organisation -> true), nhs.lastMonths().get(NhsTest.WHOLE));
    }

    @Test
    void packs_of_a_city() throws IOException {
        PhiladelphiaTest city = new PhiladelphiaTest();
        check(city.home(folder), city.lastMonth());
    }

    private static void check(TestHome home, String period) throws IOException {
        RunOutcome outcome = home.run(period);
        assertThat(outcome.packs()).isNotEmpty().noneMatch(RunOutcome.PackLine::failed);
        List<Path> files = bySize(home.out());
        assertThat(files).hasSizeGreaterThanOrEqualTo(outcome.packs().size());
        int checked = 0;
        for (int at = 0; at < files.size(); at++) {
            if (ALL || at % 10 == 0 || at == files.size() - 1) {
                Path file = files.get(at);
                Conformance.check(file.getFileName().toString(), Files.readAllBytes(file));
                checked++;
            }
        }
        System.out.println("checked " + checked + " of " + files.size() + " PDFs of "
                + outcome.packs().size() + " packs");
    }

    private static List<Path> bySize(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted(Comparator.comparingLong(ConformingHomesTest::size).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
