package org.scorepack.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scorepack.testing.PostgresServer;

/**
 * The postings of a ledger, as an ERP exports them: thirteen columns, of which a feed needs four, month after month. Every
 * number follows from the number of the row, so that the file is the same on any machine.
 */
final class Ledger {

    static final int DEPARTMENTS = 100;
    static final int MONTHS = 25;
    static final List<String> ACCOUNTS =
            List.of("6000", "6010", "6020", "6030", "6040", "6050", "6060", "6070", "6080", "6090");
    static final int FIGURES = DEPARTMENTS * ACCOUNTS.size() * MONTHS;

    private static final String HEADER = "company,fiscal_year,month,document,line,posted_on,department,account,"
            + "account_name,amount,currency,entered_by,text";

    private Ledger() {}

    /** Writes the file. */
    static Path file(Path folder, int rows) throws IOException {
        Path file = folder.resolve("ledger.csv");
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                out.write(line(row, rows));
                out.write('\n');
            }
        }
        return file;
    }

    /** What a feed reads of the table. */
    static final String QUERY = "select month, department, account, amount from ledger";

    /** Who may read the table, and nothing else. */
    static final String READER = "ledger_reader";

    /** Fills a table with the same postings. */
    static void table(PostgresServer.Database database, int rows) {
        database.execute(
                "create table ledger as select to_char(date '2024-01-01' + make_interval(months => (x * " + MONTHS
                        + " / "
                        + rows + ")::int), 'YYYY-MM') as month,"
                        + " 'dept-' || x % " + DEPARTMENTS + " as department,"
                        + " (6000 + 10 * (x / " + DEPARTMENTS + " % " + ACCOUNTS.size() + "))::text as account,"
                        + " (x * 7919 % 1000000)::numeric(12, 2) / 100 as amount"
                        + " from generate_series(0::bigint, " + (rows - 1) + ") x",
                "alter table ledger alter column amount type numeric(12, 2)",
                "drop role if exists " + READER,
                "create role " + READER + " login",
                "grant select on ledger to " + READER);
    }

    /** The sum of all amounts. */
    static BigDecimal total(int rows) {
        long cents = 0;
        for (int row = 0; row < rows; row++) {
            cents += cents(row);
        }
        return BigDecimal.valueOf(cents, 2);
    }

    private static String line(int row, int rows) {
        String month = month((int) ((long) row * MONTHS / rows));
        return "1000," + month.substring(0, 4) + ',' + month + ",INV" + (4_000_000 + row) + ',' + row % 9 + ',' + month
                + "-17,dept-" + row % DEPARTMENTS + ','
                + ACCOUNTS.get(row / DEPARTMENTS % ACCOUNTS.size()) + ",Travel and lodging,"
                + cents(row) / 100
                + '.' + cents(row) % 100 / 10 + cents(row) % 10 + ",EUR,BATCH01,\"Hotel, two nights\"";
    }

    private static String month(int month) {
        return 2024 + month / 12 + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
    }

    /** The amount of a row. */
    static long cents(int row) {
        return row * 7919L % 1_000_000;
    }
}
