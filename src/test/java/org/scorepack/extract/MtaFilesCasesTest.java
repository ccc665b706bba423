package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scorepack.calendar.Basis;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Reading;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;

/** Real files of a transit authority: the raw export (Windows-1252, line feeds inside quotes) and the cleaned table agree. */
class MtaFilesCasesTest {

    private static final Path FOLDER = Path.of(System.getProperty("scorepack.shared", "../shared"))
            .resolve("data/mta")
            .toAbsolutePath();
    private static final NumberStyle NUMBERS =
            new NumberStyle('.', ",", NumberStyle.Sign.LEADING, List.of(), false, List.of());

    @BeforeEach
    void files() {
        assumeTrue(Files.isDirectory(FOLDER), () -> "no folder " + FOLDER.getFileName() + " beside the project");
    }

    @Test
    void the_raw_file_holds_the_same_values_as_the_clean_rows() {
        Extraction raw = csv(FOLDER)
                .charset("windows-1252")
                .numbers(NUMBERS)
                .read(
                        context(),
                        feed("raw")
                                .files("Performance_NYCT_raw2018.csv")
                                .period(new PeriodKey.Columns(List.of("PERIOD_YEAR", "PERIOD_MONTH"), "yyyy M"))
                                .department(new DepartmentKey.Column(
                                        "AGENCY_NAME",
                                        Map.of("NYC Transit", "nyct"),
                                        false,
                                        Optional.of("corporate"),
                                        Optional.of("AGENCY_NAME")))
                                .metric("INDICATOR_SEQ", "mta-{}")
                                .where("FREQUENCY", "M")
                                .value("actual", Basis.MONTH, "MONTHLY_ACTUAL")
                                .value("actual", Basis.YTD, "YTD_ACTUAL")
                                .value("target", Basis.MONTH, "MONTHLY_TARGET", true)
                                .value("target", Basis.YTD, "YTD_TARGET", true)
                                .limit(0, "0")
                                .spec());
        Extraction clean = csv(FOLDER)
                .read(
                        context(),
                        feed("clean")
                                .files("mta_long_shared.csv")
                                .period(new PeriodKey.Columns(List.of("year", "month"), "yyyy M"))
                                .department(new DepartmentKey.Column(
                                        "agency_code", Map.of(), true, Optional.of("corporate"), Optional.of("agency")))
                                .metric("indicator_seq", "mta-{}")
                                .where("agency_code", "NYCT")
                                .value("actual", Basis.MONTH, "monthly_actual")
                                .value("actual", Basis.YTD, "ytd_actual")
                                .value("target", Basis.MONTH, "monthly_target", true)
                                .value("target", Basis.YTD, "ytd_target", true)
                                .limit(0, "0")
                                .spec());
        SourceReport report = raw.reports().get(0);
        assertThat(report.reason()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(readings(raw)).hasSizeGreaterThan(5_000).isEqualTo(readings(clean));
        assertThat(raw.departments()).isEqualTo(clean.departments()).singleElement();
    }

    @Test
    void the_raw_file_read_as_utf_8_names_its_charset() {
        String reason = csv(FOLDER)
                .read(
                        context(),
                        feed("raw")
                                .files("Performance_NYCT_raw2018.csv")
                                .period(new PeriodKey.Columns(List.of("PERIOD_YEAR", "PERIOD_MONTH"), "yyyy M"))
                                .spec())
                .reports()
                .get(0)
                .reason();
        assertThat(reason)
                .contains(" is not UTF-8 at byte ")
                .endsWith("looks like windows-1252: add `charset: windows-1252`");
    }

    private static SortedMap<FigureId, Reading> readings(Extraction read) {
        SortedMap<FigureId, Reading> readings = new TreeMap<>();
        read.allFigures().forEach(figure -> readings.put(figure.id(), figure.reading()));
        return readings;
    }

    private static Context context() {
        return company().in("2019-12").folders(FOLDER).openMetrics().context();
    }
}
