package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Cases;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.Shared;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;

/**
 * A city hall's payment lines to month by account, against what was computed independently from the same lines. Accounts have
 * no numbers, only names; a table of accounts gives each of them an id, as a finance team would keep it.
 */
class SpendTest {

    private final Path data = Shared.folder("data/gla_spend");
    private final List<Cases.Row> byAccount = expected("expected_gla_month_account");
    private final List<Cases.Row> byMonth = expected("expected_gla_month_shared");

    @Test
    void every_account_of_every_month_is_as_computed_independently(@TempDir Path folder) throws IOException {
        Map<String, String> accounts = accounts();
        TestHome home = home(folder, accounts);
        String last = byMonth.get(byMonth.size() - 1).text("month");

        RunOutcome outcome = home.run(last, "corporate");

        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        assertThat(outcome.rejects())
                .allSatisfy(feed -> assertThat(feed.rejected()).isZero());
        compareAccounts(home.book(), accounts);
        compareMonths(home.book());
    }

    /** "POSTAGE" and "Postage" are one account where the feed says so. */
    @Test
    void names_that_differ_in_case_alone_are_one_account(@TempDir Path folder) throws IOException {
        Map<String, String> accounts = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Cases.Row row : byAccount) {
            String account = row.text("account_description").toLowerCase(Locale.ROOT);
            accounts.putIfAbsent(account, "a" + (accounts.size() + 1));
            sums.merge(
                    accounts.get(account) + " " + row.text("month"),
                    row.number("amount").orElseThrow(),
                    BigDecimal::add);
        }
        assertThat(accounts).as("names in any case").hasSizeLessThan(accounts().size());
        TestHome home = home(folder, accounts);
        home.replace(
                "config/sources.yaml",
                "metric: { column: AccountDescription }\n    values:",
                "metric: { column: AccountDescription, lower-case: true }\n    values:");
        home.replace(
                "config/sources.yaml",
                "metric: { column: AccountDescription }\n    rows:",
                "metric: { column: AccountDescription, lower-case: true }\n    rows:");

        RunOutcome outcome = home.run(byMonth.get(byMonth.size() - 1).text("month"), "corporate");

        assertThat(outcome.result()).as("%s", outcome).isEqualTo(RunOutcome.Result.DONE);
        StoredBook book = home.book();
        Comparison comparison = new Comparison("payments, months of accounts in any case");
        sums.forEach((key, amount) -> comparison.number(
                key, amount.toPlainString(), actual(book, "accounts", key.split(" ")[0], key.split(" ")[1])));
        comparison.finish(sums.size());
    }

    /** What a ledger calls an account is no id: it may be long, and hold any sign. */
    @Test
    void names_of_accounts_may_be_long_and_hold_any_sign(@TempDir Path folder) throws IOException {
        String account = "Überträge \"A, B\" / ".repeat(8) + "2009";
        TestHome home = TestHome.of("gla-spend", folder);
        writeAccounts(folder, Map.of(account, "transfers"));
        Files.writeString(
                folder.resolve("data/payments.csv"),
                "AccountDescription,Amount,Date\n" + quoted(account) + ",7.50,2009-01-31\n" + quoted(account + " ")
                        + ",-0.25,2009-01-02\n");

        assertThat(home.run("2009-01", "corporate").result()).isEqualTo(RunOutcome.Result.DONE);

        assertThat(actual(home.book(), "accounts", "transfers", "2009-01")).contains(new BigDecimal("7.25"));
    }

    private void compareAccounts(StoredBook book, Map<String, String> accounts) {
        Comparison comparison = new Comparison("payments, months of accounts");
        for (Cases.Row row : byAccount) {
            String id = accounts.get(row.text("account_description"));
            String month = row.text("month");
            comparison.number(id + "/" + month, row.text("amount"), actual(book, "accounts", id, month));
            comparison.number(id + "-lines/" + month, row.text("rows"), actual(book, "accounts", id + "-lines", month));
        }
        comparison.finish(2 * byAccount.size());
    }

    private void compareMonths(StoredBook book) {
        Comparison comparison = new Comparison("payments, months of the whole");
        for (Cases.Row row : byMonth) {
            String month = row.text("month");
            comparison.number("spend/" + month, row.text("amount"), actual(book, "corporate", "spend", month));
            comparison.number("payments/" + month, row.text("rows"), actual(book, "corporate", "payments", month));
            comparison.number(
                    "credit-notes/" + month,
                    notes(row, "negative_rows"),
                    actual(book, "corporate", "credit-notes", month));
            comparison.number(
                    "credited/" + month, notes(row, "negative_amount"), actual(book, "corporate", "credited", month));
        }
        comparison.finish(4 * byMonth.size());
    }

    /** Of a month without a credit note no row says anything: there is no figure. */
    private static String notes(Cases.Row row, String column) {
        return row.number("negative_rows").orElseThrow().signum() == 0 ? "" : row.text(column);
    }

    private static Optional<BigDecimal> actual(StoredBook book, String department, String metric, String month) {
        return book.row(department, metric, month, Basis.MONTH)
                .map(Judgement::actual)
                .flatMap(actual -> actual.number());
    }

    /** Account to id. */
    private Map<String, String> accounts() {
        Map<String, String> accounts = new TreeMap<>();
        byAccount.forEach(row -> accounts.putIfAbsent(row.text("account_description"), "a" + (accounts.size() + 1)));
        return accounts;
    }

    private TestHome home(Path folder, Map<String, String> accounts) throws IOException {
        TestHome home = TestHome.of("gla-spend", folder);
        home.copy(Shared.files(data, "gla_spend", ".csv").get(0), "data/payments.csv");
        writeAccounts(folder, accounts);
        return home;
    }

    private static void writeAccounts(Path home, Map<String, String> accounts) throws IOException {
        StringBuilder table = new StringBuilder("id,account\n");
        accounts.forEach((account, id) ->
                table.append(id).append(',').append(quoted(account)).append('\n'));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/accounts.csv"), table);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private List<Cases.Row> expected(String beginning) {
        return Cases.of("data/gla_spend/"
                        + Shared.files(data, beginning, ".csv").get(0).getFileName())
                .rows();
    }
}
