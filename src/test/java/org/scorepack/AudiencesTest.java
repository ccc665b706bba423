package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.cli.Typed;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.AllText;
import org.scorepack.testing.TestHome;

/**
 * Packs for the board name nobody and quote nobody; packs for management and team hold no metric of class board; each lies
 * where only its readers may look. Words and digits that occur nowhere else are planted, and looked for in everything that
 * can be read out of the files.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AudiencesTest {

    /** Who answers for something, by role and person; what was said; what is done; where mail goes. */
    private static final List<String> OF_PEOPLE = List.of(
            "Xylophonist", "Quagmirelli", "Zweigstellenpoet", "Brontosaurierwort", "Flickschusterei", "nobody.at.all@");

    /** What the board alone may know: name, definition, objective and values. */
    private static final List<String> OF_THE_BOARD = List.of(
            "Kronjuwelenquote",
            "Schatzkammer",
            "Verkaufsgespinst",
            "crown-jewels",
            "73104",
            "73,104",
            "73105",
            "73,105");

    private TestHome home;

    @BeforeAll
    void run(@TempDir Path temporary) throws IOException {
        home = TestHome.of("small", temporary);
        home.replace("config/organisation.yaml", "chief: { name: Chief executive }", "chief: { name: Xylophonist }");
        home.replace("config/organisation.yaml", "head-of-region: { name: Head of the region }", """
                head-of-region:
                    name: Zweigstellenpoet
                    held-by: [{ person: quagmirelli }]
                people:
                  quagmirelli: { name: Quagmirelli, address: nobody.at.all@example.org }
                audiences:
                  board: { departments: [north, corporate], people: [quagmirelli] }
                  team: { departments: [north] }""");
        home.replace("config/sources.yaml", "feeds:\n", """
                feeds:
                  said:
                    source: files
                    files: said.csv
                    delivers: comments
                    period: { column: month, format: yyyy-MM }
                    columns: { department: region, about: about, text: text, author: who }
                  done:
                    source: files
                    files: done.csv
                    delivers: actions
                    columns: { department: region, id: id, text: text, owner: who, due: due, serves: serves }
                  jewels:
                    source: files
                    files: jewels.csv
                    period: { column: month, format: yyyy-MM }
                    department: { column: region }
                """);
        write("data/said.csv", """
                month,region,about,text,who
                2026-10,north,revenue,Brontosaurierwort about revenue,head-of-region
                2026-10,north,,Brontosaurierwort about all of it,head-of-region
                2026-10,north,sell,Brontosaurierwort about selling,head-of-region
                """);
        write("data/done.csv", """
                region,id,text,who,due,serves
                north,one,Flickschusterei at the roof,head-of-region,2026-09-15,revenue
                north,two,Flickschusterei in the yard,head-of-region,2026-11-30,
                """);
        StringBuilder jewels = new StringBuilder("month,region,value\n");
        for (int month = 1; month <= 10; month++) {
            jewels.append(String.format("2026-%02d,north,73104\n2026-%02d,south,51337\n", month, month));
        }
        write("data/jewels.csv", jewels.toString());
        append("config/scorecards/region.yaml", 2, """
                - id: secret
                  name: Verkaufsgespinst
                  perspective: financial
                  owner: head-of-region
                  metrics:
                    - id: crown-jewels
                      name: Kronjuwelenquote
                      definition: What lies in the Schatzkammer
                      unit: EUR
                      better: higher
                      class: board
                      over-time: sum
                      over-departments: sum
                      targets: [{ from: 2025-01, level: 73000 }]
                      actuals: { feed: jewels, column: value }
                """);
        append("config/scorecards/corporate.yaml", 6, """
                - id: treasure
                  name: All treasure
                  definition: Of both regions
                  unit: EUR
                  better: higher
                  over-time: sum
                  over-departments: sum
                  targets: [{ from: 2025-01, level: 140000 }]
                  actuals: { from: [north/crown-jewels, south/crown-jewels] }
                """);
        RunOutcome outcome = home.run("2026-10");
        assertThat(outcome.packs()).extracting(RunOutcome.PackLine::failed).containsOnly(false);
    }

    private void append(String file, int indented, String text) throws IOException {
        Path path = home.path().resolve(file);
        Files.writeString(path, Files.readString(path).stripTrailing() + "\n" + text.indent(indented));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.path().resolve(file), text);
    }

    private String text(String folder) {
        return AllText.of(home.out().resolve(folder));
    }

    @Test
    void each_audience_has_a_folder_of_its_own_for_the_departments_that_it_gets() {
        assertThat(home.out().toFile().list())
                .contains("north", "north_board", "north_team", "corporate", "corporate_board", "south")
                .doesNotContain("south_board", "corporate_team");
        assertThat(home.edition("north_board", "2026-10", 1))
                .isDirectoryContaining("glob:**/north_2026-10_e1_board.pdf");
        assertThat(home.edition("north_board", "2026-10", 1))
                .isDirectoryContaining("glob:**/north_2026-10_e1_board.html");
        assertThat(home.edition("north_team", "2026-10", 1)).isDirectoryContaining("glob:**/north_2026-10_e1_team.pdf");
    }

    @Test
    void management_reads_all_that_is_said_and_done() {
        assertThat(text("north"))
                .contains("Zweigstellenpoet", "Flickschusterei", "Brontosaurierwort")
                .contains("2026-10,month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"north_board", "corporate_board"})
    void the_board_reads_no_name_no_word_and_no_action_of_anybody(String folder) {
        String text = text(folder);
        assertThat(OF_PEOPLE).allSatisfy(word -> assertThat(text).doesNotContainIgnoringCase(word));
        assertThat(text).doesNotContain("head-of-region", "chief");
    }

    @Test
    void the_board_reads_what_is_for_the_board_alone_and_nothing_is_attached_to_it() throws IOException {
        assertThat(text("north_board")).contains("Kronjuwelenquote", "crown-jewels", "73104", "For the board only");
        try (PDDocument pack = pdf("north_board", "north_2026-10_e1_board.pdf")) {
            assertThat(pack.getDocumentCatalog().getNames() == null
                            || pack.getDocumentCatalog().getNames().getEmbeddedFiles() == null)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"north", "north_team", "south", "corporate"})
    void nobody_else_can_read_it_out_of_any_file(String folder) {
        String text = text(folder);
        assertThat(OF_THE_BOARD)
                .filteredOn(word -> !(folder.equals("corporate") && word.equals("crown-jewels")))
                .allSatisfy(word -> assertThat(text).doesNotContain(word));
    }

    @Test
    void a_total_that_others_may_see_says_nothing_of_its_parts() {
        assertThat(text("corporate")).contains("124441").doesNotContain("73104", "51337");
    }

    @Test
    void the_team_has_one_page_with_what_it_does() throws IOException {
        try (PDDocument page = pdf("north_team", "north_2026-10_e1_team.pdf")) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(text("north_team")).contains("Flickschusterei", "What we do");
        assertThat(home.edition("north_team", "2026-10", 1)).isDirectoryNotContaining("glob:**_annex.pdf");
    }

    @Test
    void every_one_is_proven_and_one_digit_changed_in_it_is_found() throws IOException {
        Typed whole = verify();
        assertThat(whole.out()).contains("editions made once more from the book, the same to the byte");
        assertThat(whole.exit()).isZero();
        Path csv = home.edition("north_board", "2026-10", 1).resolve("figures.csv");
        byte[] before = Files.readAllBytes(csv);
        try {
            Files.writeString(csv, new String(before).replace("73104", "73114"));
            Typed changed = verify();
            assertThat(changed.exit()).isEqualTo(5);
            assertThat(changed.out() + changed.err()).contains("north_board/2026-10/edition-1/figures.csv");
        } finally {
            Files.write(csv, before);
        }
    }

    @Test
    void the_index_says_for_whom_its_packs_are() throws IOException {
        assertThat(Files.readString(home.out().resolve("north_board/index.html")))
                .contains("Region North, board pack");
        assertThat(Files.readString(home.out().resolve("_control/index.html"))).contains("Region North, board pack");
    }

    @Test
    void a_second_run_changes_nothing_for_anybody() {
        assertThat(home.run("2026-10").result()).isEqualTo(RunOutcome.Result.UNCHANGED);
    }

    private Typed verify() {
        return Typed.scorepack("verify", "--home", home.path().toString());
    }

    private PDDocument pdf(String folder, String name) throws IOException {
        return Loader.loadPDF(
                Files.readAllBytes(home.edition(folder, "2026-10", 1).resolve(name)));
    }
}
