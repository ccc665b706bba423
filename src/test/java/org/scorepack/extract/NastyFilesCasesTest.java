package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.scorepack.extract.Feeds.coded;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.NumberStyle.Sign;
import org.scorepack.scorecard.Measure.Rows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real files that other readers stumble over, with what they hold. */
class NastyFilesCasesTest {

    private static final Path FOLDER = Path.of(System.getProperty("scorepack.shared", "../shared"))
            .resolve("data/nasty_csv")
            .toAbsolutePath();
    private static final NumberStyle THOUSANDS = new NumberStyle('.', ",", Sign.LEADING, List.of(), false, List.of());

    @BeforeEach
    void files() {
        assumeTrue(Files.isDirectory(FOLDER), () -> "no folder " + FOLDER.getFileName() + " beside the project");
    }

    @TestFactory
    Stream<DynamicTest> published_records_are_read_as_their_source_publishes_them() {
        return expected()
                .filter(file -> file.path("kind").asString().equals("published"))
                .filter(file -> !file.path("must_reject").asBoolean(false))
                .filter(file -> !file.path("file").asString().equals("rfc4180_all-empty.csv"))
                .filter(file -> Files.exists(FOLDER.resolve(file.path("file").asString())))
                .map(file -> DynamicTest.dynamicTest(
                        file.path("file").asString(),
                        () -> assertThat(read(file)).isEqualTo(published(file))));
    }

    @Test
    void a_quote_that_is_not_doubled_is_refused() {
        assertThatThrownBy(() -> read("rfc4180_bad-quotes-with-unescaped-quote.csv", 0))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining("rfc4180_bad-quotes-with-unescaped-quote.csv:2 ");
    }

    @Test
    void a_wide_table_under_two_title_lines_with_a_total_and_notes() {
        Extraction read = csv(FOLDER)
                .header(4, 0)
                .numbers(THOUSANDS)
                .read(
                        company(coded("emissions", "co2", ""))
                                .in("2026-10")
                                .folders(FOLDER)
                                .context(),
                        feed("co2")
                                .files("excel_pasting.csv")
                                .period(new PeriodKey.Headers("yyyy-MM-dd"))
                                .spec());
        assertThat(read.reports().get(0).reason())
                .contains("has no column whose name is a date of the form yyyy-MM-dd");
        BigDecimal sum = sum("excel_pasting.csv", csv(FOLDER).header(4, 0).numbers(THOUSANDS), "2000", "Year", "Total");
        assertThat(sum)
                .isEqualByComparingTo(new BigDecimal(column("excel_pasting.csv", "1"))
                        .subtract(total(
                                "excel_pasting.csv", csv(FOLDER).header(4, 0).numbers(THOUSANDS))));
    }

    @Test
    void carriage_returns_alone_end_lines_and_stars_mean_missing() {
        Feeds.Csv source = csv(FOLDER).header(4, 0).missing("****", "*****");
        assertThat(sum("mixedGLB.csv", source, "Jan", "Year", "")).isEqualByComparingTo(column("mixedGLB.csv", "1"));
        assertThat(sum("mixedGLB.csv", source, "Dec", "Year", "")).isEqualByComparingTo(column("mixedGLB.csv", "12"));
    }

    @Test
    void semicolons() {
        assertThat(sum("simple.ssv", csv(FOLDER).delimiter(';'), "temperature", "place", ""))
                .isEqualByComparingTo(column("simple.ssv", "1"));
    }

    @Test
    void a_file_without_a_header_has_numbered_columns() {
        assertThat(sum("null.csv", csv(FOLDER).header(0, 0).missing("null"), "3", "1", ""))
                .isEqualByComparingTo(column("null.csv", "2"));
    }

    @Test
    void decimal_commas_a_number_that_means_missing_and_empty_columns_and_rows_at_the_end() {
        String file = "AirQualityUCI_2004-03_to_08.csv";
        NumberStyle comma = new NumberStyle(',', "", Sign.LEADING, List.of(), false, List.of());
        Extraction read = csv(FOLDER)
                .delimiter(';')
                .numbers(comma)
                .missing("-200")
                .read(
                        company(metric("co", "air", rows(Rows.AVERAGE, "CO(GT)")))
                                .folders(FOLDER)
                                .context(),
                        feed("air")
                                .files(file)
                                .period(new PeriodKey.Columns(List.of("Date"), "dd/MM/yyyy"))
                                .limit(0, "0")
                                .spec());
        assertThat(read.reports().get(0).reason()).isEmpty();
        JsonNode monthly = json(file).path("monthly");
        assertThat(read.allFigures()).isNotEmpty().allSatisfy(figure -> {
            String mean =
                    monthly.path(figure.id().period().code()).path("CO_mean").asString();
            assertThat(figure.reading().number().orElseThrow().setScale(6, RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo(mean);
        });
    }

    @Test
    void accounting_figures_with_dollars_and_parentheses() {
        NumberStyle accounting = new NumberStyle('.', ",", Sign.PARENTHESES, List.of("$"), false, List.of("-"));
        Feeds.Csv source = csv(FOLDER).header(4, 0).numbers(accounting);
        JsonNode records = json("phl_2018-06_excel_us_accounting.csv").path("records");
        assertThat(records.size()).isGreaterThan(10);
        for (Map.Entry<String, JsonNode> record : records.properties()) {
            String name = name(record.getKey());
            assertThat(total("phl_2018-06_excel_us_accounting.csv", source, name, "Net change"))
                    .as(name)
                    .isEqualByComparingTo(record.getValue().path("net_change").asString());
        }
    }

    /** {@code wage_city} is {@code Wage City} in the file. */
    private static String name(String key) {
        return Stream.of(key.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static BigDecimal total(String file, Feeds.Csv source) {
        return total(file, source, "Total", "2000");
    }

    private static BigDecimal total(String file, Feeds.Csv source, String name, String column) {
        return source.read(
                        company(metric("m", "f", rows(Rows.SUM, column)))
                                .folders(FOLDER)
                                .context(),
                        feed("f")
                                .files(file)
                                .noPeriod()
                                .where(file.startsWith("phl") ? "Tax" : "Year", name)
                                .spec())
                .allFigures()
                .get(0)
                .reading()
                .number()
                .orElseThrow();
    }

    private static BigDecimal sum(String file, Feeds.Csv source, String column, String named, String without) {
        Extraction read = source.read(
                company(metric("m", "f", rows(Rows.SUM, column)))
                        .folders(FOLDER)
                        .context(),
                feed("f").files(file).noPeriod().whereNot(named, without).spec());
        assertThat(read.reports().get(0).reason()).isEmpty();
        return read.allFigures().get(0).reading().number().orElseThrow();
    }

    private static String column(String file, String number) {
        return json(file).path("column_sums").path(number).path("sum").asString();
    }

    private static List<List<String>> read(JsonNode file) throws FeedFailure {
        return read(file.path("file").asString(), file.path("header").asBoolean() ? 1 : 0);
    }

    private static List<List<String>> read(String name, int header) throws FeedFailure {
        InputFiles.Found found = new InputFiles.Found(FOLDER.resolve(name), name);
        List<List<String>> rows = new ArrayList<>();
        try (CsvStream stream =
                new CsvStream(found, csv(FOLDER).header(header, 0).spec())) {
            Optional<Row> row = stream.next();
            while (row.isPresent()) {
                assertThat(row.get().fault()).isEmpty();
                rows.add(row.get().cells());
                row = stream.next();
            }
        }
        return rows;
    }

    private static List<List<String>> published(JsonNode file) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : file.path(file.path("header").asBoolean() ? "records" : "rows")) {
            rows.add(StreamSupport.stream(row.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList());
        }
        return rows;
    }

    private static JsonNode json(String file) {
        return expected()
                .filter(node -> node.path("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> expected() {
        Path json = FOLDER.resolve("expected_nasty_shared.json");
        return Files.exists(json)
                ? StreamSupport.stream(
                        new ObjectMapper().readTree(json.toFile()).spliterator(), false)
                : Stream.empty();
    }
}
