package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.testing.Hostile;
import org.scorepack.testing.PostgresServer;
import org.scorepack.testing.Trap;

/**
 * Queries that try to change their database, to read files, to call somebody or never to end ({@code reliability.md} 5, class
 * SQL), on real databases. Each ends in a named error or a harmless result.
 */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSqlTest {

    private static final List<String> TABLES = List.of(
            "create table accounts (id int, amount int)",
            "insert into accounts values (1, 1), (2, 3)",
            "create table hidden (amount int)",
            "insert into hidden values (31337)",
            "create table many (n int)",
            "create sequence numbers");

    @TempDir
    private Path folder;

    @Test
    void nothing_is_changed_in_postgresql() throws Exception {
        PostgresServer.Database database = PostgresServer.freshDatabase();
        database.execute(TABLES.toArray(String[]::new));
        database.execute(
                "insert into many select * from generate_series(1, 1000)",
                "create function write_it() returns int language sql security definer"
                        + " as 'insert into accounts values (9, 9) returning 1'",
                "drop role if exists reader_of_hostile",
                "create role reader_of_hostile login",
                "grant select on accounts, many to reader_of_hostile",
                "grant usage, select, update on sequence numbers to reader_of_hostile");
        try (Connection owner = database.connect()) {
            tryAll(
                    "postgresql",
                    database.url(),
                    "reader_of_hostile",
                    owner,
                    List.of(
                            "select * from accounts order by 1, 2",
                            "select * from hidden",
                            "select count(*), sum(n) from many",
                            "select last_value, is_called from numbers",
                            "select count(*) from pg_class where relpersistence <> 't'",
                            "select count(*) from pg_proc",
                            "select count(*) from pg_largeobject_metadata",
                            "select count(*) from pg_locks where locktype = 'advisory'",
                            "select rolname, rolsuper from pg_roles where rolname not like 'pg%' order by 1"));
        }
    }

    @Test
    void nothing_is_changed_in_h2() throws Exception {
        try (Connection owner = DriverManager.getConnection("jdbc:h2:mem:hostile", "OWNER", "swordfish");
                Statement statement = owner.createStatement()) {
            for (String sql : TABLES) {
                statement.execute(sql);
            }
            statement.execute("insert into many select * from system_range(1, 1000)");
            statement.execute("create user reader password 'swordfish'");
            statement.execute("grant select on accounts, many to reader");
            tryAll("h2", "jdbc:h2:mem:hostile", "reader", owner, List.of("script"));
        }
    }

    private void tryAll(String name, String url, String user, Connection owner, List<String> state) throws Exception {
        Path planted = Files.writeString(folder.resolve("planted.txt"), "31337\n");
        List<String> before = state(owner, state);
        int tried = 0;
        List<String> wrong = new ArrayList<>();
        try (Trap trap = Trap.open()) {
            for (List<String> each : Hostile.cases("sql.txt", 3)) {
                if (each.get(0).equals("both") || each.get(0).equals(name)) {
                    String told = told(
                            JdbcSource.at(url)
                                    .user(user)
                                    .query(Duration.ofSeconds(2))
                                    .maxRows(500),
                            each.get(2)
                                    .replace("{trap}", String.valueOf(trap.port()))
                                    .replace("{planted}", planted.toString()));
                    if (!told.contains(each.get(1)) || told.contains("31337")) {
                        wrong.add(each + " -> " + told.substring(0, Math.min(300, told.length())));
                    }
                    tried++;
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(trap.calls()).isZero();
        }
        assertThat(state(owner, state)).isEqualTo(before).isNotEmpty();
        assertThat(listing()).containsExactly(planted);
        assertThat(tried).isGreaterThan(65);
        System.out.println("tried " + tried + " hostile queries on " + name);
    }

    private static String told(JdbcSource source, String sql) {
        Extraction read = SourceReader.read(
                source.spec(),
                List.of(feed("erp").sql(sql).noPeriod().limit(0, "0").spec()),
                company(metric("revenue", "erp", rows(Rows.ONLY, "revenue"))).context());
        return read.reports().get(0).explained()
                + " "
                + Feeds.rejects(read)
                + " "
                + Feeds.lines(read).stream()
                        .map(line -> line.replaceAll(" \\[.*", ";"))
                        .toList();
    }

    private static List<String> state(Connection owner, List<String> queries) throws SQLException {
        List<String> state = new ArrayList<>();
        try (Statement statement = owner.createStatement()) {
            for (String sql : queries) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        StringBuilder row = new StringBuilder();
                        for (int column = 1; column <= columns; column++) {
                            row.append(rows.getString(column)).append('|');
                        }
                        state.add(row.toString());
                    }
                }
            }
        }
        return state;
    }

    private List<Path> listing() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
