package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.emptyIsZero;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.ratio;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.terms;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.config.CodeRange;
import org.scorepack.config.FeedSpec.Condition;
import org.scorepack.config.FeedSpec.PeriodKey.Posting;
import org.scorepack.config.FeedSpec.PeriodKey.Special;
import org.scorepack.config.NumberStyle;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;

/** Extracts of a ledger: account ranges, posting periods, signs by account class. */
class LedgerTest {

    private static final String ROWS = """
            year,period,account,amount
            2025,011,0000400100,-100
            2025,012,0000400100,-200
            2025,013,0000400100,-30
            2025,016,0000600000,4
            2026,001,0000400100,-50
            2026,001,0000600000,20
            2026,001,0000999999,7
            """;

    @TempDir
    private Path home;

    @Test
    void special_periods_count_in_the_last_month_where_the_feed_says_so() throws IOException {
        assertThat(numbers(read(ledger(Special.LAST)))).containsExactly("2025-11 -100", "2025-12 -226", "2026-01 -23");
    }

    @Test
    void special_periods_are_left_out_where_the_feed_says_so() throws IOException {
        Extraction read = read(ledger(Special.LEFT_OUT));
        assertThat(numbers(read)).containsExactly("2025-11 -100", "2025-12 -200", "2026-01 -23");
        assertThat(rejects(read)).isEmpty();
        assertThat(read.reports().get(0).filtered()).isEqualTo(2);
    }

    @Test
    void special_periods_are_refused_where_the_feed_says_nothing() throws IOException {
        assertThat(rejects(read(ledger(Special.REFUSED))))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(
                        "4:period special-period: is behind the last month of the year: `special: last` would count it"
                                + " there, `special: left-out` would leave it out (013)");
    }

    @Test
    void posting_period_0_and_17_are_none() throws IOException {
        Files.writeString(
                home.resolve("ledger.csv"), "year,period,account,amount\n2026,0,1,1\n2026,17,1,1\n2026,x,1,1\n");
        assertThat(rejects(readFile(ledger(Special.LAST))))
                .containsExactly(
                        "2:period not-a-period: is no posting period from 1 to 12; opening balances are left out by"
                                + " `where` (0)",
                        "3:period not-a-period: is no posting period from 1 to 12; opening balances are left out by"
                                + " `where` (17)",
                        "4:period not-a-period: is no whole number of a year or posting period (x)");
    }

    @Test
    void signs_turn_by_account_class_and_ranges_choose_accounts() throws IOException {
        Extraction read =
                read(ledger(Special.LAST).where(in("400000..699999", false)).turnSign(in("400000..499999", false)));
        assertThat(numbers(read)).containsExactly("2025-11 100", "2025-12 234", "2026-01 70");
        assertThat(numbers(read(ledger(Special.LAST).where(in("400000..499999", true)))))
                .containsExactly("2025-12 4", "2026-01 27");
    }

    @Test
    void an_empty_cell_of_debit_or_credit_is_zero_where_the_metric_says_so() throws IOException {
        String list = """
                month,debit,credit
                2026-08,,10
                2026-08,4,
                2026-09,,
                2026-09,1,-
                2026-10,,
                2026-10,2.5,
                """;
        assertThat(numbers(entries(list, emptyIsZero(rows(Rows.SUM, "credit", "-debit")))))
                .as("neither cell, or one that is declared missing, makes no value")
                .containsExactly("2026-08 6", "2026-10 -2.5");
        assertThat(numbers(entries(list, rows(Rows.SUM, "credit", "-debit")))).isEmpty();
    }

    @Test
    void an_empty_cell_of_half_a_ratio_counts_in_its_half_alone() throws IOException {
        String list = "month,a,b,all\n2026-09,1,,4\n2026-09,,2,4\n2026-10,,,4\n";
        Extraction read = entries(list, emptyIsZero(ratio(terms("a", "b"), terms("all"))));
        assertThat(read.allFigures().get(0).reading().fraction().orElseThrow().numerator())
                .isEqualByComparingTo("3");
        assertThat(rejects(read)).hasSize(1).first().asString().contains("denominator without a numerator");
    }

    private Extraction entries(String list, Measure measure) throws IOException {
        Files.writeString(home.resolve("entries.csv"), list);
        return csv(Path.of(""))
                .missing("-")
                .read(
                        company(metric("sum", "entries", measure)).home(home).context(),
                        feed("entries").files("entries.csv").spec());
    }

    @Test
    void conditions_on_numbers_read_them_as_the_source_writes_them() throws IOException {
        String list = "month,debit,credit\n2026-10,7-,1\n2026-10,0,2\n2026-10,3,4\n2026-10,-,8\n2026-10,x,16\n";
        NumberStyle trailing = new NumberStyle('.', "", NumberStyle.Sign.TRAILING, List.of(), false, List.of());
        Files.writeString(home.resolve("entries.csv"), list);
        for (boolean negated : List.of(false, true)) {
            Extraction read = csv(Path.of(""))
                    .numbers(trailing)
                    .missing("-")
                    .read(
                            company(metric("sum", "entries", rows(Rows.SUM, "credit")))
                                    .home(home)
                                    .context(),
                            feed("entries")
                                    .files("entries.csv")
                                    .where(new Condition(
                                            "debit", negated, List.of(), List.of(), Optional.of(BigDecimal.ZERO)))
                                    .spec());
            assertThat(numbers(read)).containsExactly(negated ? "2026-10 6" : "2026-10 1");
            assertThat(rejects(read)).hasSize(1).first().asString().startsWith("6:debit not-a-number");
        }
    }

    private static Condition in(String range, boolean negated) {
        return new Condition(
                "account", negated, List.of(), List.of(CodeRange.parse(range).orElseThrow()), Optional.empty());
    }

    private static Feeds.Feed ledger(Special special) {
        return feed("ledger").files("ledger.csv").period(new Posting("year", "period", special));
    }

    private Extraction read(Feeds.Feed feed) throws IOException {
        Files.writeString(home.resolve("ledger.csv"), ROWS);
        return readFile(feed);
    }

    private Extraction readFile(Feeds.Feed feed) {
        return csv(Path.of(""))
                .read(
                        company(metric("sum", "ledger", rows(Rows.SUM, "amount")))
                                .home(home)
                                .context(),
                        feed.spec());
    }

    private static List<String> numbers(Extraction read) {
        return read.allFigures().stream()
                .map(figure -> figure.id().period() + " "
                        + figure.reading().number().orElseThrow().toPlainString())
                .toList();
    }
}
