package org.scorepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.job.RunOutcome;
import org.scorepack.testing.Comparison;
import org.scorepack.testing.Shared;
import org.scorepack.testing.StoredBook;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Files that other readers stumble over, all in one home and read by one run: each with the settings that its description
 * gives, and nothing that is known of this file alone. What they hold comes out as figures: how many rows there are, how many
 * say what a published record says in every cell, sums of columns. What must be refused is, by its name and line, and the
 * run goes on with the others.
 */
class NastyFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Descriptions name the first columns only. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final List<String> RFC_HEADER = List.of("foo", "bar", "baz");

    private final Path folder = Shared.folder("data/nasty_csv");
    private final List<JsonNode> files = described();
    private final StringBuilder sources = new StringBuilder("sources:\n");
    private final StringBuilder feeds = new StringBuilder("\nfeeds:\n");
    private final StringBuilder metrics = new StringBuilder();
    private final List<Expected> expected = new ArrayList<>();
    private int count;

    /** A figure of a feed; an empty value is none. */
    private record Expected(String file, String what, String metric, String period, String value) {}

    @Test
    void every_file_gives_what_it_holds_or_is_refused_by_name_and_line(@TempDir Path home) throws IOException {
        for (int place = 0; place < files.size(); place++) {
            add("f" + place, files.get(place));
        }
        String period = latest();
        TestHome company = TestHome.of("nasty-files", home);
        for (JsonNode file : files) {
            company.copy(folder.resolve(name(file)), "data/" + period + "_" + name(file));
        }
        Files.writeString(home.resolve("config/sources.yaml"), sources.toString() + feeds);
        Files.writeString(
                home.resolve("config/scorecards/files.yaml"),
                Files.readString(home.resolve("config/scorecards/files.yaml")) + metrics);

        RunOutcome outcome = company.run(period, "corporate");

        compare(company.book(), period);
        refused(outcome, control(company.out().resolve("_control").resolve(period)));
    }

    private void compare(StoredBook book, String period) {
        Comparison comparison = new Comparison("nasty files");
        for (Expected one : expected) {
            Optional<BigDecimal> found = book.row(
                            "files", one.metric(), one.period().isEmpty() ? period : one.period(), Basis.MONTH)
                    .map(Judgement::actual)
                    .flatMap(actual -> actual.number());
            comparison.number(one.file() + " " + one.what(), one.value(), found);
        }
        assertThat(expected.stream().map(Expected::file).distinct()).hasSameSizeAs(files);
        comparison.finish(files.stream().mapToInt(NastyFilesTest::values).sum());
    }

    /** How many values a description gives at least: rows, records, sums, months. */
    private static int values(JsonNode file) {
        return 1
                + file.path("column_sums").size()
                + 4 * file.path("monthly").size()
                + (file.path("records").isObject() ? 5 : 1)
                        * file.path("records").size()
                + file.path("rows").size();
    }

    /** Those that must be, by name and line; no other one. */
    private void refused(RunOutcome outcome, String control) {
        List<JsonNode> wrong = files.stream()
                .filter(file -> file.path("must_reject").asBoolean(false))
                .toList();
        for (JsonNode file : wrong) {
            assertThat(control).as("the folder for finance").containsPattern(Pattern.quote(name(file)) + ":[1-9]");
        }
        List<JsonNode> undeclared =
                files.stream().filter(NastyFilesTest::needsCharset).toList();
        for (JsonNode file : undeclared) {
            assertThat(control)
                    .containsPattern(Pattern.quote(name(file)) + " is not UTF-8 at byte \\d+ \\(line \\d+\\)");
        }
        assertThat(outcome.rejects().stream()
                        .filter(feed -> !feed.outcome().equals("LOADED") || feed.rejected() > 0)
                        .map(RunOutcome.FeedLine::feed))
                .as("feeds that are refused")
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                wrong.stream().map(file -> "f" + files.indexOf(file) + "-count"),
                                undeclared.stream().map(file -> "uf" + files.indexOf(file)))
                        .toList());
        System.out.println("refused " + (wrong.size() + undeclared.size()) + " files by name and line");
    }

    private void add(String id, JsonNode file) {
        Optional<Integer> header = headerLine(file);
        sources.append("  ")
                .append(id)
                .append(":\n    csv:\n      folder: data\n      charset: ")
                .append(charset(file))
                .append("\n      delimiter: ")
                .append(quoted(file.path("delimiter").asString(",")))
                .append("\n      header-line: ")
                .append(header.orElse(0))
                .append('\n');
        numbers(file);
        if (file.path("must_reject").asBoolean(false)) {
            feed(id + "-count", id, file, "", "");
            if (header.isPresent()) {
                RFC_HEADER.forEach(column -> metric(file, "column " + column, id + "-count", "column: " + column, ""));
            } else {
                metric(file, "rows", id + "-count", "rows: count", "");
            }
            return;
        }
        if (needsCharset(file)) {
            sources.append("  u").append(id).append(":\n    csv: { folder: data }\n");
            feed("u" + id, "u" + id, file, "", "");
            metric(file, "rows, charset undeclared", "u" + id, "rows: count", "");
        }
        rows(id, file);
        sums(id, file);
        months(id, file);
    }

    /** How many rows there are, and how many say what each published one says. */
    private void rows(String id, JsonNode file) {
        feed(id + "-count", id, file, "", "    allow-empty: true\n" + dataRows(file));
        metric(file, "rows", id + "-count", "rows: count", rowCount(file));
        List<List<String>> published = published(file);
        List<String> names = names(file);
        for (List<String> record : published) {
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            String feed = id + "-r" + published.indexOf(record);
            long same = published.stream().filter(record::equals).count();
            String conditions = IntStream.range(0, record.size())
                    .mapToObj(place -> where(names.get(place), "is", record.get(place)))
                    .collect(Collectors.joining());
            feed(feed, id, file, "", "    where:\n" + conditions);
            metric(file, "rows that say " + record, feed, "rows: count", String.valueOf(same));
        }
        if (file.path("records").isObject()) {
            file.path("records").properties().forEach(record -> named(id, file, record.getKey(), record.getValue()));
        }
    }

    /** A table whose first column names its rows, which descriptions write with small letters. */
    private void named(String id, JsonNode file, String key, JsonNode values) {
        String feed = id + "-" + key.replace('_', '-');
        String name = words(key);
        feed(feed, id, file, "", "    where:\n" + where("Tax", "is", name));
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            String column = value.getKey().replace('_', ' ');
            String text = value.getValue().isNull() ? "" : value.getValue().asString();
            metric(file, name + " " + column, feed, "column: " + quoted(column(column)) + ", rows: sum", text);
        }
    }

    private void sums(String id, JsonNode file) {
        List<String> names = names(file);
        for (Map.Entry<String, JsonNode> sum : file.path("column_sums").properties()) {
            int place = Integer.parseInt(sum.getKey());
            String column = place < names.size() ? names.get(place) : MONTHS.get(place - 1);
            feed(id + "-s" + place, id, file, "", dataRows(file));
            details(id + "-d" + place, id, file, place);
            String of = "column: " + quoted(column);
            metric(
                    file,
                    "sum of " + column,
                    id + "-s" + place,
                    of + ", rows: sum",
                    sum.getValue().path("sum").asString());
            metric(
                    file,
                    "numbers of " + column,
                    id + "-s" + place,
                    of + ", rows: count",
                    sum.getValue().path("numeric_cells").asString());
        }
    }

    /** What a total below is the total of, without it. */
    private void details(String feed, String id, JsonNode file, int place) {
        List<String> last = texts(file.path("last_row"));
        if (!dataRows(file).isEmpty() && place < last.size() && last.contains("Totaal")) {
            feed(feed, id, file, "", dataRows(file) + where("2", "not", "Totaal"));
            metric(
                    file,
                    "details",
                    feed,
                    "column: " + quoted(String.valueOf(place + 1)) + ", rows: sum",
                    last.get(place));
        }
    }

    private void months(String id, JsonNode file) {
        JsonNode monthly = file.path("monthly");
        if (monthly.isEmpty()) {
            return;
        }
        feed(
                id + "-months",
                id,
                file,
                "    period: { column: Date, format: "
                        + file.path("date_format").asString() + " }\n" + "    covers: all\n",
                "");
        Map.of("T", "T", "CO", "CO(GT)").forEach((key, column) -> {
            String sum = metricOnly(id + "-months", "column: " + quoted(column) + ", rows: sum");
            String number = metricOnly(id + "-months", "column: " + quoted(column) + ", rows: count");
            for (Map.Entry<String, JsonNode> month : monthly.properties()) {
                expected.add(new Expected(
                        name(file),
                        "sum of " + key,
                        sum,
                        month.getKey(),
                        month.getValue().path(key + "_sum").asString()));
                expected.add(new Expected(
                        name(file),
                        "number of " + key,
                        number,
                        month.getKey(),
                        month.getValue().path(key + "_n").asString()));
            }
        });
    }

    private void numbers(JsonNode file) {
        String format = file.path("number_format").asString("");
        List<String> style = new ArrayList<>();
        if (format.contains("1,234")) {
            style.add("group: \",\"");
        }
        if (format.contains("(")) {
            style.add("sign: parentheses");
        }
        if (format.contains("$")) {
            style.add("strip: [$]");
            style.add("nil: [\"-\"]");
        }
        if (file.path("decimal").asString("").equals(",")) {
            style.add("decimal: \",\"");
        }
        sources.append("      numbers: { ").append(String.join(", ", style)).append(" }\n");
        List<String> missing = new ArrayList<>(List.of("null"));
        if (file.has("missing")) {
            missing.add(file.path("missing").asString());
        }
        if (format.contains("*")) {
            missing.addAll(List.of("****", "*****"));
        }
        sources.append("      missing: ")
                .append(missing.stream().map(NastyFilesTest::quoted).toList())
                .append('\n');
    }

    /** Where notes and headings stand among the rows, those that a description counts as data are the numbered ones. */
    private static String dataRows(JsonNode file) {
        boolean headless = headerLine(file).isEmpty();
        int rows = file.path("data_rows").asInt(0);
        return headless && rows > 0 && rows < file.path("total_rows").asInt(0)
                ? "    where:\n      - { column: \"1\", in: 1.." + rows + " }\n"
                : "";
    }

    /** Nothing in most of the files says a period; their names do, as they would where somebody puts them away. */
    private void feed(String feed, String source, JsonNode file, String period, String more) {
        String inName = "    period: { file: '([0-9-]+)_.*', format: yyyy-MM }\n";
        feeds.append("  ")
                .append(feed)
                .append(":\n    source: ")
                .append(source)
                .append("\n    files: ")
                .append(quoted("*_" + name(file)))
                .append("\n    department: { is: files }\n")
                .append(period.isEmpty() ? inName : period)
                .append(file.has("footer_rows") ? "    end: { at-blank-row: true }\n" : "")
                .append(more);
    }

    private void metric(JsonNode file, String what, String feed, String measure, String value) {
        expected.add(new Expected(name(file), what, metricOnly(feed, measure), "", value));
    }

    private String metricOnly(String feed, String measure) {
        count++;
        metrics.append("      - { id: m")
                .append(count)
                .append(", name: Number ")
                .append(count)
                .append(
                        ", definition: What the file holds, unit: number, better: higher, over-time: sum, actuals: { feed: ")
                .append(feed)
                .append(", ")
                .append(measure)
                .append(" } }\n");
        return "m" + count;
    }

    private static String where(String column, String kind, String text) {
        return "      - { column: " + quoted(column) + ", " + kind + ": " + quoted(text.strip()) + " }\n";
    }

    /** From 1; empty where there is none. */
    private static Optional<Integer> headerLine(JsonNode file) {
        JsonNode index = file.path("header_row_index");
        if (index.isNumber()) {
            return Optional.of(index.asInt() + 1);
        }
        JsonNode header = file.path("header");
        return header.isString() || header.isBoolean() && header.asBoolean() ? Optional.of(1) : Optional.empty();
    }

    private static List<String> names(JsonNode file) {
        if (file.path("header").isArray()) {
            return texts(file.path("header"));
        }
        JsonNode first = file.path("records").isArray() ? file.path("records").path(0) : JSON.createObjectNode();
        return first.isEmpty()
                ? IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList()
                : List.copyOf(first.propertyNames());
    }

    private static List<List<String>> published(JsonNode file) {
        List<List<String>> rows = new ArrayList<>();
        file.path("rows").forEach(row -> rows.add(texts(row)));
        if (file.path("records").isArray()) {
            file.path("records").forEach(row -> rows.add(texts(row)));
        }
        for (String key : List.of("first_row", "last_row")) {
            List<String> row = texts(file.path(key));
            if (!row.isEmpty() && !rows.contains(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Rows that say anything; empty where there is none, and so no figure. */
    private static String rowCount(JsonNode file) {
        long rows = file.path("data_rows").asLong(file.path("total_rows").asLong(0));
        if (file.path("rows").isArray() || file.path("records").isArray()) {
            rows = published(file).stream()
                    .filter(row -> !row.stream().allMatch(String::isBlank))
                    .count();
        }
        for (JsonNode month : file.path("monthly")) {
            rows += month.path("rows").asLong();
        }
        rows += file.path("records").isObject() ? file.path("records").size() : 0;
        return rows == 0 ? "" : String.valueOf(rows);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.asString())
                .toList();
    }

    /** {@code wage_city} is {@code Wage City} in the file. */
    private static String words(String key) {
        return Stream.of(key.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String column(String key) {
        String words = Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return words.startsWith("Fytd") ? "FYTD" + words.substring(4) : words;
    }

    private static boolean needsCharset(JsonNode file) {
        return !charset(file).startsWith("UTF-");
    }

    private static String charset(JsonNode file) {
        String said = file.path("encoding").asString("utf-8").toLowerCase(Locale.ROOT);
        if (said.startsWith("utf-16")) {
            return "UTF-16";
        }
        return said.startsWith("utf-8") || said.equals("ascii") ? "UTF-8" : said.replace("cp1252", "windows-1252");
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private static String name(JsonNode file) {
        return file.path("file").asString();
    }

    private String latest() {
        return files.stream()
                .flatMap(file -> file.path("monthly").propertyNames().stream())
                .max(String::compareTo)
                .orElse("2026-10");
    }

    private List<JsonNode> described() {
        return Shared.files(folder, "expected_nasty", ".json").stream()
                .flatMap(json ->
                        StreamSupport.stream(JSON.readTree(json.toFile()).spliterator(), false))
                .filter(file -> Files.exists(folder.resolve(name(file))))
                .toList();
    }

    /** All that the control folder says. */
    private static String control(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
