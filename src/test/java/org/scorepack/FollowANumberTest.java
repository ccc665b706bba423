package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.testing.TestHome;

/**
 * Everything that {@code src/docs/follow-a-number.md} quotes is real: lines of files at the line named, values of the store,
 * and what a run of the sample company prints.
 */
class FollowANumberTest {

    private static final Pattern HEAD = Pattern.compile("- `([^`]+)`: .+");
    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]+)");
    private static final String QUOTED = "      ";
    private static final String MORE = " ...";

    @TempDir
    private static Path folder;

    private static List<Quote> quotes = List.of();
    private static TestHome home = TestHome.at(Path.of(""));

    /** What the document says stands somewhere. */
    private record Quote(String where, List<String> lines) {

        boolean isPlace() {
            return PLACE.matcher(where).matches();
        }

        boolean isQuery() {
            return where.startsWith("select ");
        }
    }

    @BeforeAll
    static void the_sample_company_runs() throws IOException {
        quotes = read(Path.of("src/docs/follow-a-number.md"));
        home = TestHome.sampleCompany(folder.resolve("home"));
        home.run("2026-10");
    }

    @Test
    void the_way_is_complete() {
        assertThat(quotes.stream().filter(Quote::isPlace)).hasSizeGreaterThan(25);
        assertThat(quotes.stream().filter(Quote::isQuery)).hasSize(4);
        for (String stage : List.of("extract", "book", "assess", "compose", "render")) {
            assertThat(quotes)
                    .as("a hop in " + stage)
                    .anyMatch(quote -> quote.where().contains("/" + stage + "/"));
        }
        for (String end : List.of("sales.+figures.csv", "operations.+figures.csv", "sales.+html", "operations.+pdf")) {
            assertThat(quotes).as(end).anyMatch(quote -> quote.where().matches("out/" + end));
        }
    }

    @Test
    void quoted_lines_stand_where_the_document_says() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Quote quote : quotes.stream().filter(Quote::isPlace).toList()) {
            Matcher place = PLACE.matcher(quote.where());
            assertThat(place.matches()).isTrue();
            List<String> lines = Files.readString(Path.of(place.group(1)))
                    .lines()
                    .map(String::strip)
                    .toList();
            int line = Integer.parseInt(place.group(2));
            String quoted = String.join("\n", quote.lines());
            if (line > lines.size() || !says(lines.get(line - 1), quoted)) {
                String now = IntStream.rangeClosed(1, lines.size())
                        .filter(number -> says(lines.get(number - 1), quoted))
                        .mapToObj(number -> "; line " + number + " does")
                        .collect(Collectors.joining());
                wrong.add(quote.where() + " does not say: " + quoted + now);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void quoted_values_stand_in_the_store() throws SQLException {
        String url = "jdbc:h2:file:" + home.path().resolve(".scorepack/store").toAbsolutePath();
        try (Connection store = DriverManager.getConnection(url, "scorepack", "");
                Statement statement = store.createStatement()) {
            for (Quote quote : quotes.stream().filter(Quote::isQuery).toList()) {
                List<String> values = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(quote.where())) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
                assertThat(values).as(quote.where()).isEqualTo(quote.lines());
            }
        }
    }

    @Test
    void quoted_texts_are_printed() throws IOException {
        List<Quote> printed = quotes.stream()
                .filter(quote -> !quote.isPlace() && !quote.isQuery())
                .toList();
        assertThat(printed).hasSizeGreaterThan(5);
        for (Quote quote : printed) {
            String text = textOf(home.path().resolve(quote.where()));
            for (String line : quote.lines()) {
                assertThat(text.contains(plain(line)))
                        .as(quote.where() + " says: " + line)
                        .isTrue();
            }
        }
    }

    private static boolean says(String line, String quoted) {
        return quoted.endsWith(MORE)
                ? line.startsWith(quoted.substring(0, quoted.length() - MORE.length()))
                : line.equals(quoted);
    }

    private static String textOf(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return plain(Files.readString(file));
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return plain(new PDFTextStripper().getText(pdf));
        }
    }

    /** Line ends and fixed spaces are a matter of layout. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    private static List<Quote> read(Path document) throws IOException {
        List<Quote> found = new ArrayList<>();
        for (String line : Files.readAllLines(document)) {
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                found.add(new Quote(head.group(1), new ArrayList<>()));
            } else if (line.startsWith(QUOTED)) {
                found.get(found.size() - 1).lines().add(line.strip());
            }
        }
        assertThat(found)
                .allSatisfy(quote -> assertThat(quote.lines()).as(quote.where()).isNotEmpty());
        return found;
    }
}
