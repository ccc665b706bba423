package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.job.Progress;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.PostgresServer;
import org.scorepack.testing.PublishedFiles;
import org.scorepack.testing.TestHome;
import org.scorepack.testing.TestStore;
import org.scorepack.testing.Wire;

/** What a store on a server brings along: processes beside each other, and a server that goes away. */
class PostgresStoreTest {

    private static final String OCTOBER = "2026-10";
    private static final String TAKE_OVER =
            "update run_claim set epoch = epoch + 1, owner = 'process 1 on another host',"
                    + " lease_until = current_timestamp + interval '1 hour'";

    /** What a run leaves that has its store in the home and is not disturbed. */
    private static SortedMap<String, String> undisturbed;

    @TempDir
    private Path folder;

    private PostgresServer.Database database;
    private TestHome home;

    @BeforeAll
    static void on_the_embedded_store(@TempDir Path embedded) {
        TestHome home = TestHome.of("small", embedded);
        assertThat(home.run(OCTOBER).result()).isEqualTo(Result.DONE);
        undisturbed = PublishedFiles.hashes(home.out());
    }

    /** The database is empty: not even the tables are there. */
    @BeforeEach
    void on_the_server() {
        database = PostgresServer.freshDatabase();
        home = TestHome.of("small", folder).with(TestStore.environment(database));
        home.replace("config/application.yaml", "threads: 2", "threads: 2, store: { lease-seconds: 3 }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"extract", "close", "judge", "produce"})
    void whoever_lost_its_claim_stops_and_publishes_nothing_more(String step) {
        List<SortedMap<String, String>> visible = new ArrayList<>();

        RunOutcome outcome = home.run(
                At.first(step, part -> {
                    database.execute(TAKE_OVER);
                    visible.add(visible());
                }),
                OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.BUSY);
        assertThat(outcome.notes()).singleElement().asString().contains("no longer holds its period");
        assertThat(visible()).isEqualTo(visible.get(0));
    }

    @Test
    void a_run_that_is_busy_for_longer_than_its_lease_keeps_it() {
        List<RunOutcome> second = new ArrayList<>();

        RunOutcome first = home.run(At.first("extract", part -> second.add(home.run(OCTOBER))), OCTOBER);

        assertThat(second).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.BUSY);
            assertThat(outcome.notes())
                    .singleElement()
                    .asString()
                    .contains("process " + ProcessHandle.current().pid());
        });
        assertThat(first.result()).isEqualTo(Result.DONE);
    }

    @Test
    void a_run_goes_on_after_the_server_ended_its_connections() {
        RunOutcome outcome = home.run(
                At.first(
                        "judge",
                        part -> database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")),
                OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.notes())
                .singleElement()
                .asString()
                .startsWith("The store " + database.url() + " failed: ")
                .contains("give the same command again");
        goesOn(home);
    }

    @Test
    void a_run_goes_on_after_the_server_was_away() {
        try (Wire wire = Wire.to(database.port())) {
            TestHome far = home.with(
                    TestStore.environment(new PostgresServer.Database(wire.port(), database.name(), database.user())));

            RunOutcome outcome = far.run(At.first("produce", part -> wire.cut()), OCTOBER);

            assertThat(outcome.result()).isEqualTo(Result.FAILED);
            assertThat(outcome.notes())
                    .singleElement()
                    .asString()
                    .startsWith("The store " + far.environment().get("SCOREPACK_STORE_URL") + " failed: ");
            wire.mend();
            goesOn(far);
        }
    }

    /** The earlier run's configuration is read again, in another folder, where no secrets lie. */
    @Test
    void an_edition_is_put_back_where_the_password_is_a_secret() throws IOException {
        TestHome own = home.with(Map.of());
        own.replace(
                "config/application.yaml",
                "lease-seconds: 3",
                "url: \"" + database.url() + "\", user: " + database.user() + ", password: { secret: store }");
        Files.createDirectories(own.path().resolve("secrets"));
        Files.writeString(own.path().resolve("secrets/store"), "hunter2");
        assertThat(own.run("2026-09").result()).isEqualTo(Result.DONE);
        SortedMap<String, String> september = PublishedFiles.hashes(own.out());
        TestHome.delete(own.edition("north", "2026-09", 1));

        assertThat(own.run(OCTOBER, "north").result()).isEqualTo(Result.DONE);

        assertThat(PublishedFiles.edition(own.out(), "north", "2026-09", 1)).isNotEmpty();
        assertThat(PublishedFiles.hashes(own.out())).containsAllEntriesOf(editions(september));
    }

    @Test
    void a_server_that_is_not_there_is_named_and_its_properties_are_not() {
        RunOutcome outcome = home.with(
                        TestStore.environment(new PostgresServer.Database(1, "score?currentSchema=quiet", "postgres")))
                .run(OCTOBER);

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.notes())
                .singleElement()
                .asString()
                .startsWith("The store jdbc:postgresql://127.0.0.1:1/score failed: Connection to 127.0.0.1:1 refused")
                .doesNotContain("quiet");
    }

    @Test
    void of_four_that_start_at_once_one_makes_the_packs_of_the_embedded_store() throws Exception {
        oneOf(atOnce(4));

        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(undisturbed);
        assertThat(home.path().resolve(".scorepack/store.mv.db")).doesNotExist();
    }

    @Test
    void of_four_that_start_at_once_after_a_failure_one_goes_on() throws Exception {
        RunOutcome failed = home.run(
                At.first("judge", part -> {
                    throw new IllegalStateException("stopped");
                }),
                OCTOBER);
        assertThat(failed.result()).isEqualTo(Result.FAILED);

        assertThat(oneOf(atOnce(4)).run()).isEqualTo(1);

        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(undisturbed);
    }

    /** One made all packs; whoever came too early was sent away, whoever came after it found nothing to do. */
    private static RunOutcome oneOf(List<RunOutcome> outcomes) {
        List<RunOutcome> worked = outcomes.stream()
                .filter(outcome -> outcome.result() == Result.DONE)
                .toList();
        assertThat(worked).as("%s", outcomes).hasSize(1);
        assertThat(worked.get(0).packs())
                .extracting(RunOutcome.PackLine::what)
                .hasSize(4)
                .containsOnly("edition 1");
        assertThat(outcomes)
                .filteredOn(outcome -> outcome != worked.get(0))
                .extracting(RunOutcome::result)
                .containsAnyOf(Result.BUSY, Result.UNCHANGED)
                .doesNotContain(Result.FAILED, Result.INCOMPLETE);
        return worked.get(0);
    }

    private List<RunOutcome> atOnce(int processes) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(processes);
        try {
            CyclicBarrier start = new CyclicBarrier(processes);
            List<Callable<RunOutcome>> starts = new ArrayList<>();
            for (int process = 0; process < processes; process++) {
                starts.add(() -> {
                    start.await();
                    return home.run(OCTOBER);
                });
            }
            List<RunOutcome> outcomes = new ArrayList<>();
            for (Future<RunOutcome> each : pool.invokeAll(starts)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void goesOn(TestHome home) {
        List<String> notes = new ArrayList<>();
        RunOutcome again = home.run(At.notes(notes), OCTOBER);
        assertThat(again.result()).as("%s", again).isEqualTo(Result.DONE);
        assertThat(again.run()).isEqualTo(1);
        assertThat(notes).contains("Going on with run 1, which was interrupted");
        assertThat(PublishedFiles.hashes(home.out())).isEqualTo(undisturbed);
    }

    private static SortedMap<String, String> editions(SortedMap<String, String> files) {
        files.keySet().removeIf(path -> !path.contains("/edition-"));
        return files;
    }

    /** Everything in the output folder but what is not finished. */
    private SortedMap<String, String> visible() {
        SortedMap<String, String> files =
                Files.exists(home.out()) ? PublishedFiles.everything(home.out()) : new TreeMap<>();
        files.keySet().removeIf(path -> path.startsWith(".work/"));
        return files;
    }

    /** Does something when the first part of a step is done, and hears what a run says. */
    private record At(String step, Consumer<String> action, AtomicBoolean met, List<String> heard) implements Progress {

        static At first(String step, Consumer<String> action) {
            return new At(step, action, new AtomicBoolean(), new ArrayList<>());
        }

        static At notes(List<String> heard) {
            return new At("", part -> {}, new AtomicBoolean(), heard);
        }

        @Override
        public void begin(String step, int parts) {}

        @Override
        public void done(String done, String part) {
            if (done.equals(step) && met.compareAndSet(false, true)) {
                action.accept(part);
            }
        }

        @Override
        public void note(String sentence) {
            heard.add(sentence);
        }
    }
}
