package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.NumberStyle;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Measure.Rows;

/** A million rows pass one by one; what is kept grows with the figures and not with the rows. */
class ManyRowsTest {

    private static final int ROWS = 1_000_000;
    private static final int MONTHS = 12;

    @Test
    void a_million_rows_become_twelve_sums() throws Exception {
        FeedSpec feed = feed("erp").spec();
        Context context =
                company(metric("m", "erp", rows(Rows.SUM, "a"))).in("2026-12").context();
        Tally tally = new Tally(feed);
        FigureFold fold =
                new FigureFold(feed, new CellReader(NumberStyle.PLAIN, List.of()), context, tally, Witness.NOBODY);
        Generated stream = new Generated();
        fold.read(stream);
        assertThat(fold.kept()).isEqualTo(MONTHS);
        assertThat(tally.usedRows()).isEqualTo(ROWS);
        FeedResult.Builder builder = new FeedResult.Builder();
        fold.finish(builder);
        List<Figure> figures = builder.build(
                        List.of(),
                        new SourceReport(
                                "", "", "", 0, 0, 0, 0, "", Optional.empty(), SourceReport.Outcome.LOADED, "", ""))
                .figures();
        assertThat(figures).hasSize(MONTHS);
        BigDecimal sum = figures.stream()
                .map(figure -> figure.reading().number().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(String.valueOf((long) ROWS * (ROWS + 1L) / 2));
    }

    /** Rows that nobody holds on to. */
    private static final class Generated implements RowStream {
        private final Columns columns = Columns.ofFile(List.of("month", "a"));
        private int row;

        @Override
        public Optional<Row> next() {
            if (row == ROWS) {
                return Optional.empty();
            }
            row++;
            String month = String.format(java.util.Locale.ROOT, "2026-%02d", row % MONTHS + 1);
            return Optional.of(new Row(columns, row + 1, List.of(month, String.valueOf(row)), Optional.empty()));
        }

        @Override
        public String input() {
            return "generated.csv";
        }

        @Override
        public Provenance.Kind kind() {
            return Provenance.Kind.FILE;
        }

        @Override
        public Columns columns() {
            return columns;
        }

        @Override
        public Optional<String> department() {
            return Optional.empty();
        }

        @Override
        public List<String> preamble() {
            return List.of();
        }

        @Override
        public String sha256() {
            return "";
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
