package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunOutcome.Result;
import org.scorepack.testing.TestHome;

/** Feeds that do not add up, do not reach far enough, or bring one metric as it was: from the run to the page. */
class FeedChecksRunTest {

    private static final String FILE = "    files: costs.csv\n";

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void home() {
        home = TestHome.of("small", folder);
    }

    @Test
    void a_feed_that_does_not_add_up_is_held_and_the_page_says_why() {
        home.replace(
                "config/sources.yaml",
                FILE,
                FILE
                        + "    checks: { totals: [{ column: amount, file: costs.ctl, says: '([0-9.]+)', otherwise: hold }] }\n");
        home.write("data/costs.ctl", "amount 1.00\n");

        RunOutcome outcome = home.run("2026-10");

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.held())
                .allSatisfy(held -> assertThat(held.check().code()).isEqualTo("totals"))
                .extracting(held -> held.id().department() + " " + held.id().metric() + " " + held.value())
                .containsExactly("north costs 8", "south costs 10");
        assertThat(outcome.held().get(0).detail()).contains("in data/costs.csv, but data/costs.ctl says 1: ");
        assertThat(home.words("north", "2026-10", 1))
                .contains("its source does not add up to its own total")
                .contains("Loaded; does not add up to its own total");
        assertThat(home.read("out/_control/2026-10/run-1/manifest.json"))
                .contains("\"where\": \"data/costs.ctl\"", "\"said\": 1");
    }

    @Test
    void stale_data_are_shown_as_partial_named_where_readers_look_and_end_with_4() {
        String costs = home.read("data/costs.csv");
        home.write(
                "data/costs.csv",
                costs.replaceAll("(?m)^month,.*$", "$0,booked")
                        .replaceAll("(?m)^(20[0-9]{2}-[0-9]{2}),(.*)$", "$1,$2,$1-20"));
        home.replace(
                "config/sources.yaml",
                FILE,
                FILE + "    checks: { fresh: { column: booked, reaches: 3 days before period-end } }\n");

        RunOutcome outcome = home.run("2026-10");

        assertThat(outcome.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(outcome.rejects())
                .anyMatch(feed -> feed.outcome().equals("loaded; reaches 2026-10-20 where 2026-10-28 was expected"));
        Map<String, String> row = home.figures("north", "2026-10", 1)
                .row("north", "costs", "2026-10", "month")
                .orElseThrow();
        assertThat(row).containsEntry("actual", "8").containsEntry("quality", "PARTIAL");
        assertThat(home.words("north", "2026-10", 1))
                .contains("Loaded; latest: 20 October 2026, expected 28 October 2026 or later")
                .contains("Parts missing: Travel costs.");
        assertThat(home.run("2026-10").result()).as("still stale").isEqualTo(Result.INCOMPLETE);
        home.replace("config/sources.yaml", "reaches: 3 days", "reaches: 11 days");
        assertThat(home.run("2026-10").result()).isEqualTo(Result.DONE);
    }

    /** Costs come month by month; in October the other metric of the file moves and costs are those of September. */
    @Test
    void one_metric_that_stands_still_while_others_move_is_held() {
        home.replace(
                "config/sources.yaml", FILE, FILE + "    covers: period\n    checks: { must-change: each-metric }\n");
        home.replace(
                "config/scorecards/region.yaml",
                "        actuals: { feed: visits, column: visits }",
                "        actuals: { feed: costs, column: visits }");
        home.write("data/costs.csv", "month,region,amount,visits\n2026-09,north,8,20\n2026-09,south,10,30\n");
        home.run("2026-09");
        home.write("data/costs.csv", "month,region,amount,visits\n2026-10,north,8.0,21\n2026-10,south,10,30\n");

        RunOutcome october = home.run("2026-10");

        assertThat(october.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(october.held())
                .extracting(held -> held.id().department() + " " + held.id().metric() + " " + held.detail())
                .containsExactly(
                        "north costs all 2 values of costs in data/costs.csv are those of 2026-09",
                        "south costs all 2 values of costs in data/costs.csv are those of 2026-09");
        home.write("data/costs.csv", "month,region,amount,visits\n2026-10,north,8,21\n2026-10,south,11,30\n");
        assertThat(home.run("2026-10").held()).as("one of them moved").isEmpty();
        home.write("data/costs.csv", "month,region,amount,visits\n2026-10,north,9,21\n2026-10,south,9,30\n");
        assertThat(home.run("2026-10").held()).isEmpty();
    }
}
