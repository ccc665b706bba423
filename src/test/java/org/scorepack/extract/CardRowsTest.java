package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.map;
import static org.scorepack.extract.Feeds.month;
import static org.scorepack.extract.Feeds.rejects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.config.FeedSpec.Delivers;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.figure.Action;
import org.scorepack.figure.Comment;
import org.scorepack.figure.SourceReport.Outcome;

/** Feeds whose rows are departments, metrics, comments or actions. */
class CardRowsTest {

    @TempDir
    private Path home;

    @Test
    void a_catalogue_becomes_metrics_by_card_key_in_the_order_of_the_file() {
        Extraction read = read(
                "agency,seq,name,category\nLIRR,7,Injuries,Safety Indicators\nLIRR,3,Delays,Other\n",
                feed("catalogue")
                        .delivers(Delivers.METRICS)
                        .noPeriod()
                        .department(new DepartmentKey.Column(
                                "agency", Map.of(), true, Optional.of("corporate"), Optional.empty()))
                        .columns(map("id", "mta-{seq}", "name", "name", "objective", "category"))
                        .codes(Map.of("objective", Map.of("Safety Indicators", "safety")))
                        .constants(map("owner", "head")));
        assertThat(read.metrics())
                .containsExactly(
                        map(
                                "owner",
                                "head",
                                "id",
                                "mta-7",
                                "name",
                                "Injuries",
                                "objective",
                                "safety",
                                "@row",
                                "rows.csv:2",
                                "department",
                                "lirr"),
                        map(
                                "owner",
                                "head",
                                "id",
                                "mta-3",
                                "name",
                                "Delays",
                                "objective",
                                "Other",
                                "@row",
                                "rows.csv:3",
                                "department",
                                "lirr"));
        assertThat(read.reports().get(0).used()).isEqualTo(2);
    }

    @Test
    void departments_are_rows_and_one_without_an_id_is_refused() {
        Extraction read = read(
                "code,label\nnorth,North\n,Nameless\n",
                feed("tree")
                        .delivers(Delivers.DEPARTMENTS)
                        .noPeriod()
                        .noDepartment()
                        .columns(map("id", "code", "name", "label"))
                        .constants(map("parent", "sales")));
        assertThat(read.departments())
                .containsExactly(map("parent", "sales", "id", "north", "name", "North", "@row", "rows.csv:2"));
        assertThat(rejects(read)).containsExactly("3:id empty: is empty; expected a value for `id`");
    }

    @Test
    void comments_speak_of_their_period_and_not_of_the_future() {
        Extraction read = read(
                "month,kpi,text\n2026-10,orders,Late delivery\n2026-11,orders,Too early\n",
                feed("words")
                        .delivers(Delivers.COMMENTS)
                        .period(new PeriodKey.Columns(java.util.List.of("month"), "yyyy-MM"))
                        .columns(map("about", "kpi", "text", "text"))
                        .constants(map("author", "head-of-sales", "until", "2026-12")));
        assertThat(read.comments())
                .containsExactly(new Comment(
                        "sales",
                        Optional.of("orders"),
                        month("2026-10"),
                        Optional.of(month("2026-12")),
                        "Late delivery",
                        "head-of-sales"));
        assertThat(read.reports().get(0).filtered()).isEqualTo(1);
    }

    @Test
    void actions_have_a_day_they_are_due() {
        Extraction read = read(
                "no,what,due,done\nA1,Call them,2026-11-30,\nA2,Ask them,30.11.2026,\n",
                feed("todo")
                        .delivers(Delivers.ACTIONS)
                        .noPeriod()
                        .columns(map("id", "no", "text", "what", "due", "due", "done", "done")));
        assertThat(read.actions())
                .containsExactly(new Action(
                        "sales",
                        "A1",
                        "Call them",
                        Optional.empty(),
                        "",
                        LocalDate.of(2026, 11, 30),
                        Optional.empty()));
        assertThat(rejects(read)).containsExactly("3:due not-a-day: is no day of the form yyyy-MM-dd (30.11.2026)");
    }

    @Test
    void a_column_that_a_pattern_needs_must_be_there() {
        Extraction read = read(
                "seq\n7\n",
                feed("catalogue")
                        .delivers(Delivers.METRICS)
                        .noPeriod()
                        .noDepartment()
                        .columns(map("id", "mta-{sequence}")));
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.reports().get(0).reason()).isEqualTo("rows.csv:1 has no column `sequence`, it has `seq`");
    }

    private Extraction read(String text, Feeds.Feed feed) {
        try {
            Files.writeString(home.resolve("rows.csv"), text);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return csv(Path.of(""))
                .read(company().home(home).context(), feed.files("rows.csv").spec());
    }
}
