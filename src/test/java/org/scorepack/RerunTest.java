package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorepack.job.Progress;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.TestStore;

/** What a second run does: nothing where nothing changed, and no more than what changed otherwise. */
@ParameterizedClass
@EnumSource(TestStore.class)
class RerunTest {

    private static final String OCTOBER = "2026-10";
    private static final String SEPTEMBER = "2026-09";

    private static TestHome master;

    private final TestStore store;

    @TempDir
    private Path folder;

    private TestHome home;

    RerunTest(TestStore store) {
        this.store = store;
    }

    /** October, run once on each store; every test works on a copy of what that left. */
    @BeforeParameterizedClassInvocation
    static void october(TestStore store, @TempDir Path into) {
        master = TestHome.of("small", into).with(store.forHome());
        RunOutcome outcome = master.run(OCTOBER);
        assertThat(outcome.result()).as("%s", outcome).isEqualTo(Result.DONE);
        assertThat(packs(outcome))
                .isEqualTo(Map.of(
                        "corporate", "edition 1", "north", "edition 1", "south", "edition 1", "harbour", "edition 1"));
    }

    @BeforeEach
    void copy() {
        home = TestHome.copyOf(master.path(), folder.resolve("home")).with(store.copy(master.environment()));
    }

    private TestHome fresh() {
        return TestHome.of("small", folder.resolve("fresh")).with(store.forHome());
    }

    @Test
    void nothing_changed_and_nothing_is_recorded() throws Exception {
        SortedMap<String, String> files = PublishedFiles.everything(home.out());
        SortedMap<String, Long> rows = rowsOfStore();

        RunOutcome second = home.run(OCTOBER);

        assertThat(second.result()).isEqualTo(Result.UNCHANGED);
        assertThat(second.run()).isZero();
        assertThat(second.notes()).anyMatch(note -> note.contains("Nothing differs"));
        assertThat(packs(second).values()).containsOnly("unchanged, edition 1");
        assertThat(PublishedFiles.everything(home.out())).isEqualTo(files);
        assertThat(rowsOfStore()).isEqualTo(rows);
    }

    @Test
    void a_changed_cell_makes_the_next_edition_of_its_department_and_of_whose_figure_it_is_part_of() {
        SortedMap<String, String> before = PublishedFiles.hashes(home.out());
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,102");

        RunOutcome second = home.run(OCTOBER);

        assertThat(second.result()).isEqualTo(Result.DONE);
        assertThat(second.run()).isEqualTo(2);
        assertThat(packs(second))
                .isEqualTo(Map.of(
                        "corporate",
                        "edition 2",
                        "north",
                        "edition 2",
                        "south",
                        "unchanged, edition 1",
                        "harbour",
                        "unchanged, edition 1"));
        assertThat(cell("north", 2, "revenue", OCTOBER, "actual")).isEqualTo("102");
        assertThat(cell("corporate", 2, "revenue", OCTOBER, "actual"))
                .isEqualTo(String.valueOf(1 + Integer.parseInt(cell("corporate", 1, "revenue", OCTOBER, "actual"))));
        assertThat(home.words("north", OCTOBER, 2)).contains("Issue 2, replaces issue 1");
        before.keySet().removeIf(path -> !path.contains("/edition-"));
        assertThat(PublishedFiles.hashes(home.out())).containsAllEntriesOf(before);
    }

    @Test
    void a_cell_that_only_one_department_shows_makes_only_its_next_edition() {
        home.replace("data/visits.csv", "2026-10,south,34", "2026-10,south,35");

        assertThat(packs(home.run(OCTOBER)))
                .isEqualTo(Map.of(
                        "corporate",
                        "unchanged, edition 1",
                        "north",
                        "unchanged, edition 1",
                        "south",
                        "edition 2",
                        "harbour",
                        "unchanged, edition 1"));
    }

    @Test
    void an_earlier_month_that_changed_is_a_correction_in_the_next_pack() {
        home = fresh();
        assertThat(home.run(SEPTEMBER).result()).isEqualTo(Result.DONE);
        String reported = cell("north", SEPTEMBER, 1, "revenue", "2026-08", "actual");
        home.replace("data/sales.csv", "2026-08,north," + reported, "2026-08,north,77");

        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.DONE);

        assertThat(home.words("north", OCTOBER, 1))
                .contains("Corrected since the last pack", "August Revenue " + reported + " → 77");
        assertThat(home.words("south", OCTOBER, 1)).doesNotContain("Corrected since the last pack");
    }

    /** The value that readers saw is the year's; the months behind it are counted. */
    @Test
    void a_measure_judged_on_the_year_so_far_is_corrected_on_it() {
        home = fresh();
        home.replace(
                "config/scorecards/region.yaml",
                "        actuals: { feed: sales, column: revenue }",
                "        judge-on: ytd\n        actuals: { feed: sales, column: revenue }");
        assertThat(home.run(SEPTEMBER).result()).isEqualTo(Result.DONE);
        String reported = cell("north", SEPTEMBER, 1, "revenue", "2026-08", "actual");
        home.replace("data/sales.csv", "2026-08,north," + reported, "2026-08,north,77");

        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.DONE);

        assertThat(home.words("north", OCTOBER, 1))
                .contains("Corrected since the last pack", "September Revenue (year to date) 924 → 903")
                .doesNotContain("more month of it", "more months of it");
    }

    @Test
    void an_edition_that_was_deleted_is_put_back_as_it_was() throws IOException {
        SortedMap<String, String> before = PublishedFiles.hashes(home.out());
        TestHome.delete(home.edition("north", OCTOBER, 1));
        assertThat(PublishedFiles.hashes(home.out())).isNotEqualTo(before);

        RunOutcome second = home.run(OCTOBER);

        assertThat(packs(second)).containsEntry("north", "edition 1, put back");
        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(before);
        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void an_edition_that_newer_ones_replaced_is_put_back_too() throws IOException {
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,102");
        home.run(OCTOBER);
        SortedMap<String, String> before = PublishedFiles.hashes(home.out());
        TestHome.delete(home.edition("north", OCTOBER, 1));

        home.run(OCTOBER);

        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(before);
    }

    @Test
    void a_feed_that_fails_costs_its_figures_and_nothing_else() throws IOException {
        home = fresh();
        Files.delete(home.path().resolve("data/costs.csv"));

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(packs(outcome).values()).hasSize(4).containsOnly("edition 1");
        assertThat(cell("north", 1, "costs", OCTOBER, "status")).isEqualTo("NO_DATA");
        assertThat(cell("north", 1, "costs", OCTOBER, "actual")).isEmpty();
        assertThat(cell("north", 1, "revenue", OCTOBER, "actual")).isEqualTo("101");
        String reason = gap(outcome, "north", "costs");
        assertThat(reason).contains("costs.csv");
        assertThat(home.words("north", OCTOBER, 1)).contains("Travel costs").contains("costs.csv");
        assertThat(home.words("corporate", OCTOBER, 1)).doesNotContain("costs.csv");
        RunOutcome again = home.run(OCTOBER);
        assertThat(again.run()).as("nothing new was recorded").isZero();
        assertThat(again.result()).as("what failed still fails").isEqualTo(Result.INCOMPLETE);
    }

    @Test
    void too_many_rows_that_cannot_be_used_make_a_feed_fail() throws IOException {
        home = fresh();
        Path costs = home.path().resolve("data/costs.csv");
        Files.writeString(costs, Files.readString(costs).replaceAll(",([0-9]+)\n", ",$1 EUR\n"));

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(cell("south", 1, "costs", OCTOBER, "status")).isEqualTo("NO_DATA");
        assertThat(outcome.rejects()).anySatisfy(feed -> {
            assertThat(feed.feed()).isEqualTo("costs");
            assertThat(feed.outcome()).startsWith("failed");
            assertThat(feed.rejected()).isPositive();
        });
        assertThat(home.out().resolve("_control/2026-10/run-1/rejects.csv"))
                .content()
                .contains("costs");
    }

    @Test
    void what_may_be_absent_or_was_announced_as_late_leaves_the_run_complete() throws IOException {
        home = fresh();
        Files.delete(home.path().resolve("data/visits.csv"));

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.DONE);
        assertThat(cell("north", 1, "visits", OCTOBER, "status")).isEqualTo("NO_DATA");
        assertThat(cell("north", 1, "praise", OCTOBER, "status")).isEqualTo("NO_DATA");
        assertThat(gap(outcome, "north", "praise"))
                .isEqualTo("the letters are counted by hand, expected by 20 November");
        assertThat(home.words("north", OCTOBER, 1)).contains("the letters are counted by hand");
    }

    @Test
    void a_department_that_is_asked_for_limits_what_is_made_and_not_what_is_read() throws IOException {
        home = fresh();

        RunOutcome outcome = home.run(OCTOBER, "corporate");

        assertThat(packs(outcome)).isEqualTo(Map.of("corporate", "edition 1"));
        assertThat(home.out().resolve("north")).doesNotExist();
        assertThat(home.figures("corporate", OCTOBER, 1).all())
                .isEqualTo(master.figures("corporate", OCTOBER, 1).all());
        assertThat(packs(home.run(OCTOBER)))
                .containsEntry("corporate", "unchanged, edition 1")
                .containsEntry("north", "edition 1");
    }

    @Test
    void months_that_a_feed_is_silent_about_are_carried_over() throws IOException {
        String september = cell("north", 1, "costs", SEPTEMBER, "actual");
        Path costs = home.path().resolve("data/costs.csv");
        Files.writeString(
                costs,
                Files.readAllLines(costs).stream()
                                .filter(line -> line.startsWith("month") || line.startsWith(OCTOBER))
                                .collect(Collectors.joining("\n"))
                        + "\n");

        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.DONE);

        assertThat(cell("north", 2, "costs", SEPTEMBER, "actual")).isEqualTo(september);
        assertThat(cell("north", 2, "costs", SEPTEMBER, "quality")).isEqualTo("CARRIED");
        assertThat(cell("north", 2, "costs", SEPTEMBER, "provenance")).contains("2026-10 run 1");
        assertThat(cell("north", 2, "costs", OCTOBER, "quality")).isEqualTo("FINAL");
        assertThat(cell("north", 2, "costs", "2025-09", "quality")).isEqualTo("CARRIED");
        assertThat(cell("north", 2, "revenue", SEPTEMBER, "quality")).isEqualTo("FINAL");
    }

    @Test
    void a_period_that_does_not_exist_is_refused() {
        RunOutcome outcome = home.run("2026-13");

        assertThat(outcome.result()).isEqualTo(Result.BAD_PERIOD);
        assertThat(outcome.notes()).singleElement().asString().contains("2026-13");
    }

    @Test
    void a_run_that_stopped_goes_on_where_its_inputs_are_the_same() {
        home = fresh();
        Notes notes = new Notes("judge");
        assertThat(home.run(notes, OCTOBER).result()).isEqualTo(Result.FAILED);
        assertThat(home.out().resolve("north")).doesNotExist();

        RunOutcome again = home.run(notes.calm(), OCTOBER);

        assertThat(again.result()).isEqualTo(Result.DONE);
        assertThat(again.run()).isEqualTo(1);
        assertThat(notes.heard).containsExactly("Going on with run 1, which was interrupted");
        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(PublishedFiles.hashes(master.out()));
    }

    /** The store went away between the end of a part and that of the job: nobody could write how the part ended. */
    @Test
    void a_run_that_stopped_goes_on_where_a_part_of_a_step_was_never_recorded_as_ended() throws SQLException {
        home = fresh();
        Notes notes = new Notes("judge");
        assertThat(home.run(notes, OCTOBER).result()).isEqualTo(Result.FAILED);
        try (Connection store = TestStore.connect(home);
                Statement change = store.createStatement()) {
            assertThat(change.executeUpdate("update batch_step_execution set status = 'STARTED', end_time = null"
                            + " where step_name like 'judge-part%'"))
                    .isPositive();
            change.executeUpdate("update batch_job_execution set status = 'UNKNOWN', end_time = null");
        }

        RunOutcome again = home.run(notes.calm(), OCTOBER);

        assertThat(again.result()).as("%s", again).isEqualTo(Result.DONE);
    }

    @Test
    void a_run_that_stopped_is_abandoned_where_the_configuration_changed() {
        home = fresh();
        Notes notes = new Notes("produce");
        assertThat(home.run(notes, OCTOBER).result()).isEqualTo(Result.FAILED);
        home.replace("config/scorecards/corporate.yaml", "name: Revenue", "name: Invoices");

        RunOutcome again = home.run(notes.calm(), OCTOBER);

        assertThat(again.result()).isEqualTo(Result.DONE);
        assertThat(again.run()).isEqualTo(2);
        assertThat(notes.heard)
                .containsExactly("Run 1 was interrupted and is abandoned, because the configuration changed since");
        assertThat(home.words("corporate", OCTOBER, lastEdition("corporate"))).contains("Invoices");
    }

    @Test
    void a_run_that_stopped_is_abandoned_where_a_source_changed() {
        home = fresh();
        Notes notes = new Notes("judge");
        assertThat(home.run(notes, OCTOBER).result()).isEqualTo(Result.FAILED);
        home.replace("data/sales.csv", "2026-10,north,101", "2026-10,north,102");

        RunOutcome again = home.run(notes.calm(), OCTOBER);

        assertThat(again.run()).isEqualTo(2);
        assertThat(notes.heard)
                .containsExactly("Run 1 was interrupted and is abandoned, because the source of sales changed since");
        assertThat(cell("north", 1, "revenue", OCTOBER, "actual")).isEqualTo("102");
    }

    @Test
    void a_department_known_by_its_rows_keeps_its_pack_when_their_feed_fails() throws IOException {
        Files.delete(home.path().resolve("data/stores.csv"));

        RunOutcome outcome = home.run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(packs(outcome)).containsEntry("harbour", "edition 2").doesNotContainKey("mill");
        assertThat(cell("harbour", 2, "visitors", OCTOBER, "status")).isEqualTo("NO_DATA");
        assertThat(cell("harbour", 2, "visitors", "2026-09", "quality")).isEqualTo("CARRIED");
        assertThat(outcome.gaps()).anyMatch(gap -> gap.department().equals("harbour"));
    }

    @Test
    void a_department_known_by_its_rows_has_no_pack_after_they_end() {
        home = fresh();

        assertThat(packs(home.run(SEPTEMBER)))
                .containsEntry("mill", "edition 1")
                .containsEntry("harbour", "edition 1");
        assertThat(packs(home.run(OCTOBER))).doesNotContainKey("mill").containsEntry("harbour", "edition 1");
    }

    /** Hears what a run says, and stops it where the first part of a step is done. */
    private static final class Notes implements Progress {
        private final List<String> heard = new ArrayList<>();
        private String stopAt;

        Notes(String stopAt) {
            this.stopAt = stopAt;
        }

        Notes calm() {
            stopAt = "";
            return this;
        }

        @Override
        public void begin(String step, int parts) {}

        @Override
        public void done(String step, String part) {
            if (step.equals(stopAt)) {
                throw new IllegalStateException("stopped in " + step);
            }
        }

        @Override
        public void note(String sentence) {
            heard.add(sentence);
        }
    }

    private static Map<String, String> packs(RunOutcome outcome) {
        return outcome.packs().stream()
                .collect(Collectors.toMap(RunOutcome.PackLine::department, RunOutcome.PackLine::what));
    }

    private static String gap(RunOutcome outcome, String department, String metric) {
        return outcome.gaps().stream()
                .filter(gap ->
                        gap.department().equals(department) && gap.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private String cell(String department, int edition, String metric, String period, String column) {
        return cell(department, OCTOBER, edition, metric, period, column);
    }

    private String cell(String department, String pack, int edition, String metric, String period, String column) {
        return home.figures(department, pack, edition)
                .row(department, metric, period, "month")
                .orElseThrow()
                .get(column);
    }

    private int lastEdition(String department) {
        int number = 1;
        while (Files.exists(home.edition(department, OCTOBER, number + 1))) {
            number++;
        }
        return number;
    }

    private String html(String department, int edition) {
        Path file = home.edition(department, OCTOBER, edition)
                .resolve(department + "_" + OCTOBER + "_e" + edition + ".html");
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SortedMap<String, Long> rowsOfStore() throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        try (Connection connection = TestStore.connect(home);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where lower(table_schema) = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
