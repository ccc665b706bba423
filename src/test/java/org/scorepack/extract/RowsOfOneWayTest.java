package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.coded;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.config.FeedSpec.MetricKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Measure.Rows;

/**
 * What rows become is worked out here once more, row by row and with nothing remembered from one to the next: sums, first and
 * last line, checksum, and how many were used, rejected and left out.
 */
class RowsOfOneWayTest {

    private static final int ROWS = 20_000;
    private static final List<String> DEPARTMENTS =
            List.of("sales", " sales", "service", "service", "sales ", "canteen");
    private static final List<String> ACCOUNTS = List.of("6000", "6010", "6020", "6000 ", "9999");

    @TempDir
    private Path home;

    private final Random random = new Random(1);
    private final List<String> lines = new ArrayList<>();
    private final TreeMap<String, Sum> sums = new TreeMap<>();
    /** Cells of the rows before it may go over two lines. */
    private long nextLine = 2;

    private int used;
    private int rejected;
    private int filtered;

    /** What is known of one figure. */
    private static final class Sum {
        private BigDecimal sum = BigDecimal.ZERO;
        private long first;
        private long last;
        private int rows;
        private final StringBuilder cells = new StringBuilder();

        void add(String amount, long line) {
            sum = sum.add(new BigDecimal(amount));
            first = rows == 0 ? line : first;
            last = line;
            rows++;
            cells.append(amount).append("\u001F\u001E");
        }

        String line(String figure, String file) {
            String span = rows == 1 ? String.valueOf(first) : first + "-" + last;
            String many = rows == 1 ? "" : " (" + rows + " rows, " + digits() + ")";
            return figure + " = "
                    + (sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString()) + " [" + file + ":" + span
                    + ":amount" + many + "]";
        }

        private String digits() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(cells.toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash).substring(0, 12);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    /** Few months: most rows say what others said. Many days: hardly any does. */
    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM", "yyyy-MM-dd", "dd.MM.yyyy"})
    void rows_become_what_they_say_one_by_one(String format) throws IOException {
        lines.add("document,department,month,account,amount,text");
        for (int row = 0; row < ROWS; row++) {
            add(format);
        }
        Files.write(home.resolve("rows.csv"), lines);
        Extraction read = csv(home)
                .missing("n/a")
                .read(
                        company(
                                        coded("salaries", "erp", "6000"),
                                        coded("travel", "erp", "6010"),
                                        coded("rent", "erp", "6020"))
                                .home(home)
                                .context(),
                        feed("erp")
                                .departmentColumn("department")
                                .metric(new MetricKey("account", Map.of(), "", false))
                                .period(new PeriodKey.Columns(List.of("month"), format))
                                .value(Feeds.rows(Rows.SUM, "amount"))
                                .limit(ROWS, "1")
                                .spec());
        List<String> expected = new ArrayList<>();
        sums.forEach((figure, sum) -> expected.add(sum.line(figure, home.getFileName() + "/rows.csv")));
        assertThat(Feeds.lines(read)).isEqualTo(expected).hasSize(2 * 3 * 10);
        SourceReport report = read.reports().get(0);
        assertThat(List.of(report.rows(), report.used(), report.rejected(), report.filtered()))
                .isEqualTo(List.of((long) ROWS, (long) used, (long) rejected, (long) filtered));
        assertThat(sums.values())
                .anySatisfy(sum -> assertThat(sum.sum.precision()).isGreaterThan(30));
    }

    private void add(String format) {
        String department = one(DEPARTMENTS);
        int month = 1 + random.nextInt(12);
        String account = one(ACCOUNTS);
        String amount = amount();
        lines.add("D" + lines.size() + "," + department + "," + date(format, month) + "," + account + "," + amount + ","
                + one(List.of("", "\"two, and\nthree\"", "é€😎", "#")));
        long line = nextLine;
        nextLine += lines.get(lines.size() - 1).indexOf('\n') < 0 ? 1 : 2;
        boolean known = !department.equals("canteen") && !account.equals("9999");
        if (month > 10) {
            filtered++;
        } else if (!known || amount.equals("12x")) {
            rejected++;
        } else if (amount.isEmpty() || amount.equals("n/a")) {
            filtered++;
        } else {
            used++;
            String metric = List.of("salaries", "travel", "rent").get(ACCOUNTS.indexOf(account) % 3);
            sums.computeIfAbsent(
                            department.strip() + "/" + metric + "/2026-" + (month < 10 ? "0" : "") + month
                                    + "/month/actual",
                            figure -> new Sum())
                    .add(amount, line);
        }
    }

    private String date(String format, int month) {
        LocalDate day = LocalDate.of(2026, month, 1 + random.nextInt(28));
        return day.format(DateTimeFormatter.ofPattern(format));
    }

    /** Up to 18 digits on either side of the point: sums of them fit into no machine word. */
    private String amount() {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return List.of("", "n/a", "12x").get(kind);
        }
        String whole = String.valueOf(random.nextLong() >>> 4 + random.nextInt(60));
        String cut = whole.length() > 18 ? whole.substring(0, 18) : whole;
        String fraction =
                random.nextBoolean() ? "" : "." + digits(1 + random.nextInt(random.nextInt(10) == 0 ? 18 : 3));
        return (random.nextInt(4) == 0 ? "-" : "") + cut + fraction;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < count; place++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
