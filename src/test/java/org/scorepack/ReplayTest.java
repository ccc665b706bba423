package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.TestHome;

/** Six closes of the sample company one after the other, each with the rows as they stood then. */
class ReplayTest {

    private static final List<String> CLOSES =
            List.of("2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10");
    private static final Map<String, RunOutcome> OUTCOMES = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static TestHome home = TestHome.at(Path.of(""));

    @BeforeAll
    static void every_close_runs() {
        home = TestHome.sampleCompany(folder.resolve("home"));
        for (String close : CLOSES) {
            home.copy(Path.of("sample-data"), "sample-data");
            Path asItStood = Path.of("sample-data", "closes", close);
            if (Files.exists(asItStood)) {
                home.copy(asItStood, "sample-data");
            }
            OUTCOMES.put(close, home.run(close, "corporate"));
        }
    }

    @Test
    void every_close_makes_the_first_edition_of_the_companys_pack() {
        assertThat(OUTCOMES.values()).extracting(RunOutcome::result).containsOnly(Result.DONE);
        for (String close : CLOSES) {
            assertThat(home.edition("corporate", close, 1)).isDirectory();
            assertThat(home.edition("corporate", close, 2)).doesNotExist();
        }
    }

    @Test
    void september_was_reported_otherwise_than_it_is_known_now() {
        assertThat(counts("2026-09"))
                .isEqualTo(Map.of("GREEN", 28L, "AMBER", 6L, "RED", 4L, "NO_DATA", 1L, "NO_TARGET", 1L));
        assertThat(exports("2026-09")).containsEntry("actual", "2210000").containsEntry("status", "GREEN");
        assertThat(exports("2026-10")).containsEntry("actual", "2140000").containsEntry("status", "AMBER");
    }

    @Test
    void the_october_pack_says_what_was_corrected() throws IOException {
        Path pdf = home.edition("corporate", "2026-10", 1).resolve("corporate_2026-10_e1.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
            assertThat(text).containsPattern("European exports.{0,40}2\\.21.{0,40}2\\.14");
        }
    }

    @Test
    void the_october_pack_says_what_moved_under_us() throws IOException {
        Path html = home.edition("corporate", "2026-10", 1).resolve("corporate_2026-10_e1.html");
        String text = Files.readString(html).replaceAll("<[^>]*>", " ").replaceAll("(?:[\\s\u00a0]|&#160;)+", " ");
        assertThat(text)
                .contains("1 earlier figure was corrected.")
                .contains("European exports, M EUR September 2.21 ● On target 2.14 ▲ Just off ■ Off target")
                .contains("Warranty cost: target 1.8 → 2.1 % since July, agreed on 24 June 2026 (CFO; new product).")
                .contains("Against the original target of 1.8 % it would be off target.")
                .contains("Service began on 1 July 2026, from Field Service and Support."
                        + " Earlier months are shown for them together.")
                .contains("In October 2025, 8 measures were off or just off target, 4 of them again now.")
                .contains(
                        "13 stand otherwise than in September",
                        "European exports, M EUR 2.14 ▲ Just off 2.04 ■ Off target",
                        "Complaints per 1,000 deliveries 2.8 ● On target missing ○ Missing",
                        "September: reported as on target, is just off. October: off target.",
                        "27 stand as in September, 9 changed colour (none of them a real change, 1 too early to tell), 2 are not due now,"
                                + " 1 is missing now, 1 was not judged in September.")
                .contains(
                        "Off or just off in October 2025",
                        "European exports, M EUR 1.97 ▲ Just off 2.04 ■ Off target",
                        "Rework 6.4 % ■ Off target 3.9 % ● On target");
    }

    /** A reader who knows only the page of all lines sees that a target is another one than in spring. */
    @Test
    void a_revised_target_is_marked_and_what_has_none_is_called_the_same_on_every_page() throws IOException {
        String text = home.words("corporate", "2026-10", 1);
        assertThat(text).contains("* 2.1 %", "*: target revised this year");
        assertThat(text).containsPattern("(?i)no target yet").doesNotContainPattern("(?i)no target(?! yet)");
    }

    @Test
    void department_and_month_stand_once_at_the_top_of_each_page() throws IOException {
        Path pdf = home.edition("corporate", "2026-10", 1).resolve("corporate_2026-10_e1.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper words = new PDFTextStripper();
                words.setSortByPosition(true);
                words.setStartPage(page);
                words.setEndPage(page);
                String top = words.getText(document).lines().limit(4).collect(Collectors.joining(" "));
                assertThat(top.split("Sample company", -1)).as(top).hasSize(2);
                assertThat(top).contains("October 2026");
            }
        }
    }

    /** What five packs expected of the month after them, beside what came: the record on the page of the year. */
    @Test
    void the_october_pack_shows_how_right_the_packs_before_it_were() throws IOException {
        assertThat(home.words("corporate", "2026-10", 1))
                .contains("Where will the year land?")
                .containsPattern("Our record: what our last packs, six at most, expected")
                .containsPattern("[0-9.]+ % off, right [0-5] of 5")
                .containsPattern("owner [0-9.]+ % off")
                .containsPattern("year: 2[3-6]\\.[0-9] to 2[3-6]\\.[0-9]")
                .contains("No year that we called is over yet");
    }

    /** September of the exports, as a close reported it. */
    private static Map<String, String> exports(String close) {
        return figures(close)
                .row("corporate", "european-exports", "2026-09", "month")
                .orElseThrow();
    }

    /** How many metrics of the company had which status at a close, on the basis that each is judged on. */
    private static Map<String, Long> counts(String close) {
        Configuration configuration = ((Reading.Valid) HomeFolder.read(home.path(), Map.of())).configuration();
        return configuration.strategy().metricsOf("corporate").stream()
                .flatMap(
                        metric -> figures(close)
                                .row(
                                        "corporate",
                                        metric.id(),
                                        close,
                                        metric.judgeOn().code())
                                .stream())
                .collect(Collectors.groupingBy(row -> row.get("status"), Collectors.counting()));
    }

    private static FigureRows figures(String close) {
        return home.figures("corporate", close, 1);
    }
}
