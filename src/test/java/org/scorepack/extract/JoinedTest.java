package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.percent;
import static org.scorepack.extract.Feeds.ratio;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.terms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Reading;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;

/** Metrics whose columns stand in several feeds. */
class JoinedTest {

    @TempDir
    private Path home;

    @BeforeEach
    void breaches_in_one_file_attendances_in_another() throws IOException {
        Files.writeString(home.resolve("b.csv"), "month,breaches\n2026-09,1\n2026-10,10\n2026-10,5\n");
        Files.writeString(home.resolve("a.csv"), "month,attendances\n2026-10,100\n2026-10,50\n");
    }

    @Test
    void a_ratio_of_two_feeds_is_the_ratio_of_their_sums() {
        Metric metric = percent(
                "in-time",
                "breaches",
                ratio(terms("attendances:attendances", "-breaches"), terms("attendances:attendances")));
        List<Figure> figures = joined(metric);
        Reading.Present october = (Reading.Present) figures.get(1).reading();
        assertThat(october.value()).isEqualByComparingTo("90");
        assertThat(october.ratio().orElseThrow().numerator()).isEqualByComparingTo("135");
        assertThat(october.ratio().orElseThrow().denominator()).isEqualByComparingTo("150");
        assertThat(figures.get(1).provenance())
                .matches("a.csv:2-3:attendances \\(2 rows, \\w+\\) and b.csv:3-4:-breaches \\(2 rows, \\w+\\)"
                        + " and a.csv:2-3:attendances \\(2 rows, \\w+\\)");
    }

    @Test
    void a_month_that_one_feed_lacks_is_missing_and_says_which() {
        Metric metric = percent("late", "breaches", ratio(terms("breaches"), terms("attendances:attendances")));
        assertThat(joined(metric).get(0).reading())
                .isEqualTo(new Reading.Absent(Absence.NO_DATA, "feed attendances has no rows for it"));
    }

    @Test
    void values_of_two_feeds_are_added_with_their_signs() {
        Metric metric = metric("in-time", "breaches", rows(Rows.SUM, "attendances:attendances", "-breaches"));
        assertThat(joined(metric).get(1).reading().number().orElseThrow()).isEqualByComparingTo("135");
    }

    private List<Figure> joined(Metric metric) {
        Context context = company(metric).home(home).context();
        List<Part> parts = new ArrayList<>();
        Extraction first =
                csv(Path.of("")).read(context, feed("breaches").files("b.csv").spec());
        Extraction second = csv(Path.of(""))
                .read(context, feed("attendances").files("a.csv").spec());
        assertThat(first.allFigures()).isEmpty();
        parts.addAll(first.parts());
        parts.addAll(second.parts());
        return new Joined(context.strategy()).figures(parts).get("breaches");
    }
}
