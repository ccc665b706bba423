package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.scorecard.Finding;

/**
 * One small home for each fault, with what is printed about it in {@code expected.txt}.
 *
 * <p>{@code -Dscorepack.overwrite=true} writes these files anew; then look at what git says.
 */
class ConfigErrorsTest {

    private static final Path FAULTS = Path.of("src/test/resources/config-errors");

    static Stream<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(FAULTS)) {
            List<String> names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(110);
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_printed_as_expected(String fault) throws IOException {
        String printed = printed(FAULTS.resolve(fault));
        Path expected = FAULTS.resolve(fault).resolve("expected.txt");
        if (Boolean.getBoolean("scorepack.overwrite")) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
        assertThat(printed).doesNotContain("hunter2").doesNotContain("Exception");
    }

    @Test
    void ten_faults_are_ten_findings_at_their_places() {
        assertThat(findings(FAULTS.resolve("ten-faults")))
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "unknown-role config/organisation.yaml:7:41",
                        "unknown-person config/organisation.yaml:9:55",
                        "unknown-perspective config/scorecards/corporate.yaml:5:18",
                        "not-one-of config/scorecards/corporate.yaml:12:17",
                        "unknown-key config/scorecards/sales.yaml:4:5",
                        "unknown-objective config/scorecards/sales.yaml:6:15",
                        "missing-key config/scorecards/sales.yaml:16:13",
                        "unknown-key config/scorecards/sales.yaml:25:34",
                        "outside-folders config/sources.yaml:3:20",
                        "unknown-source config/sources.yaml:6:13");
    }

    @ParameterizedTest
    @MethodSource("locales")
    void the_language_of_the_machine_changes_nothing(Locale locale) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            assertThat(printed(FAULTS.resolve("ten-faults")))
                    .isEqualTo(Files.readString(FAULTS.resolve("ten-faults/expected.txt")));
            assertThat(HomeFolderTest.complete().warnings()).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    static List<Locale> locales() {
        return List.of(Locale.forLanguageTag("tr-TR"), Locale.GERMANY, Locale.forLanguageTag("ar-EG"));
    }

    private static String printed(Path home) {
        List<Finding> findings = findings(home);
        return FindingText.TEXT.of(findings) + FindingText.summary(findings) + "\n";
    }

    static List<Finding> findings(Path home) {
        Reading reading = HomeFolder.read(home, Map.of());
        return reading instanceof Reading.Invalid invalid
                ? invalid.findings()
                : ((Reading.Valid) reading).configuration().warnings();
    }
}
