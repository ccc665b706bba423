package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The home that ships is one that the checks have nothing to say about. */
class SampleCompanyTest {

    @Test
    void the_sample_company_is_free_of_errors_and_warnings() {
        Reading reading = HomeFolder.read(Path.of("."), Map.of());
        assertThat(reading)
                .as(() ->
                        reading instanceof Reading.Invalid invalid ? FindingText.TEXT.of(invalid.findings()) : "valid")
                .isInstanceOf(Reading.Valid.class);
        Configuration sample = ((Reading.Valid) reading).configuration();
        assertThat(sample.warnings())
                .as(() -> FindingText.TEXT.of(sample.warnings()))
                .noneMatch(finding -> finding.severity() == org.scorepack.scorecard.Finding.Severity.WARNING);
        assertThat(sample.strategy().scorecards()).hasSizeGreaterThanOrEqualTo(6);
    }
}
