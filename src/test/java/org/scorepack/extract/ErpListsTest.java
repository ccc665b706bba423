package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.workbook;
import static org.scorepack.testing.XlsxFile.inline;
import static org.scorepack.testing.XlsxFile.number;
import static org.scorepack.testing.XlsxFile.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.TableEnd;
import org.scorepack.config.TableHead;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.testing.XlsxFile;

/** Lists as ERP systems print them: frames, pages, subtotals, notes, and how it is known that all of it is there. */
class ErpListsTest {

    private static final Path LISTS = Path.of("lists");
    private static final NumberStyle GERMAN =
            new NumberStyle(',', ".", NumberStyle.Sign.TRAILING, List.of(), false, List.of());
    private static final String SEPTEMBER = "sales/sum/2026-09/month/actual = ";
    private static final String OCTOBER = "sales/sum/2026-10/month/actual = ";

    @TempDir
    private Path home;

    @Test
    void a_framed_list_of_several_pages_with_a_header_of_two_lines() throws IOException {
        Extraction read = sap(LISTS, "UTF-8", context());
        assertThat(rejects(read)).isEmpty();
        assertThat(lines(read)).hasSize(2);
        assertThat(lines(read).get(0))
                .startsWith(SEPTEMBER + "-1850 [lists/sap-list.txt:8-10:Betrag in Hauswährung (3 rows, ");
        assertThat(lines(read).get(1)).startsWith(OCTOBER + "-1890.01 [lists/sap-list.txt:22-24:");
        SourceReport report = read.reports().get(0);
        assertThat(List.of(report.rows(), report.used(), report.rejected(), report.filtered()))
                .as("rows, used, rejected, subtotals left out")
                .containsExactly(9L, 6L, 0L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16LE with mark", "UTF-16BE with mark"})
    void the_same_list_in_other_charsets(String how) throws IOException {
        String charset = how.split(" ")[0];
        String mark = how.endsWith("with mark") ? "\uFEFF" : "";
        String list = Files.readString(Feeds.RESOURCES.resolve(LISTS).resolve("sap-list.txt"));
        Files.write(home.resolve("sap-list.txt"), (mark + list).getBytes(Charset.forName(charset)));
        for (String declared : mark.isEmpty() ? List.of(charset) : List.of(charset, "UTF-16")) {
            assertThat(numbers(sap(Path.of(""), declared, at(home))))
                    .as(declared)
                    .containsExactly("2026-09 -1850", "2026-10 -1890.01");
        }
    }

    @Test
    void a_list_that_is_not_closed_by_a_line_of_dashes_is_cut_off() throws IOException {
        byte[] whole = Files.readAllBytes(Feeds.RESOURCES.resolve(LISTS).resolve("sap-list.txt"));
        String text = new String(whole, java.nio.charset.StandardCharsets.UTF_8);
        int betweenPages = text.indexOf("\n07.11.2026", 1);
        int cuts = 0;
        for (int length = text.indexOf("|2026|010"); length < text.length() - 70; length += 17) {
            Files.writeString(home.resolve("sap-list.txt"), text.substring(0, length));
            SourceReport report = sap(Path.of(""), "UTF-8", at(home)).reports().get(0);
            assertThat(report.outcome()).as("cut after %d", length).isEqualTo(Outcome.FAILED);
            assertThat(report.reason()).contains("cut off");
            cuts++;
        }
        assertThat(cuts).isGreaterThan(20);
        Files.writeString(home.resolve("sap-list.txt"), text.substring(0, betweenPages));
        assertThat(sap(Path.of(""), "UTF-8", at(home)).reports().get(0).reason())
                .as("between two pages only the total tells")
                .isEqualTo("sap-list.txt has no row that starts with `**`, where its table ends: the file is cut off,"
                        + " or it ends otherwise now");
    }

    @Test
    void a_row_that_does_not_close_its_frame_is_rejected() throws IOException {
        Files.writeString(home.resolve("list.txt"), """
                |month  |orders|
                |2026-09|     1|
                |2026-10|     2
                |2026-10|     4|
                """);
        Extraction read =
                csv(Path.of("")).framed().read(at(home), orders("list.txt").spec());
        assertThat(rejects(read))
                .containsExactly("3: open-frame: does not end with |, as rows of the list do (|2026-10|     2)");
        assertThat(numbers(read)).containsExactly("2026-09 1", "2026-10 4");
    }

    @Test
    void the_head_of_every_page_is_left_out_and_a_title_without_a_header_is_not() {
        Extraction read = csv(LISTS)
                .head(new TableHead(4, 1, 1, true))
                .read(context(), orders("pages.csv").spec());
        assertThat(numbers(read)).containsExactly("2026-08 1", "2026-09 2", "2026-10 3");
        assertThat(rejects(read))
                .containsExactly("14:month not-a-period: is no date of the form yyyy-MM (Orders by month)");
    }

    @Test
    void a_header_that_comes_again_without_being_expected_is_told() {
        Extraction read = csv(LISTS)
                .head(new TableHead(4, 1, 1, false))
                .read(context(), orders("pages.csv").limit(10, "1").spec());
        assertThat(rejects(read))
                .contains(
                        "11: repeated-header: is the header once more; `pages: true` of the source would leave it out");
    }

    @Test
    void notes_and_subtotals_by_how_they_start() {
        TableEnd end = new TableEnd(List.of("Subtotal"), List.of("Total"), false, Optional.empty(), Optional.empty());
        Extraction read =
                csv(LISTS).read(context(), orders("notes.csv").end(end).spec());
        assertThat(rejects(read)).isEmpty();
        assertThat(numbers(read)).containsExactly("2026-09 1", "2026-10 2");
        assertThat(read.reports().get(0).filtered())
                .as("subtotal, total, another table, note")
                .isEqualTo(4);
    }

    @Test
    void the_table_ends_at_a_blank_row() {
        TableEnd end = new TableEnd(List.of("Subtotal", "Total"), List.of(), true, Optional.empty(), Optional.empty());
        Extraction read =
                csv(LISTS).read(context(), orders("notes.csv").end(end).spec());
        assertThat(rejects(read)).isEmpty();
        assertThat(numbers(read)).containsExactly("2026-09 1", "2026-10 2");
    }

    @Test
    void the_table_of_a_sheet_ends_in_the_same_ways() {
        new XlsxFile()
                .sheet(
                        "List",
                        row(1, inline("A1", "month"), inline("B1", "orders")),
                        row(2, inline("A2", "2026-09"), number("B2", "1")),
                        row(3, inline("A3", "2026-10"), number("B3", "2")),
                        row(4, inline("A4", "Subtotal"), number("B4", "3")),
                        row(6, inline("A6", "2026-10"), number("B6", "5")))
                .write(home.resolve("book.xlsx"));
        TableEnd blank = new TableEnd(List.of("Subtotal"), List.of(), true, Optional.empty(), Optional.empty());
        TableEnd named = new TableEnd(List.of(), List.of("Subtotal"), false, Optional.empty(), Optional.empty());
        for (TableEnd end : List.of(blank, named)) {
            Extraction read = SourceReader.read(
                    workbook(Path.of("")), List.of(orders("book.xlsx").end(end).spec()), at(home));
            assertThat(numbers(read)).containsExactly("2026-09 1", "2026-10 2");
        }
    }

    @Test
    void the_row_that_ends_the_table_must_come() {
        TableEnd end = new TableEnd(List.of(), List.of("Grand total"), false, Optional.empty(), Optional.empty());
        assertThat(reason(
                        csv(LISTS).read(context(), orders("notes.csv").end(end).spec())))
                .isEqualTo(
                        "lists/notes.csv has no row that starts with `Grand total`, where its table ends: the file is"
                                + " cut off, or it ends otherwise now");
    }

    @Test
    void the_number_of_rows_that_a_trailer_says() throws IOException {
        TableEnd end = new TableEnd(List.of(), List.of(), false, Optional.of("TRAILER ([0-9,]+)"), Optional.empty());
        write("orders.csv", "month,orders\n2026-09,1\n2026-10,2\nTRAILER,\"0,002\"\n");
        assertThat(numbers(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .containsExactly("2026-09 1", "2026-10 2");
        write("orders.csv", "month,orders\n2026-10,2\nTRAILER,2\n");
        assertThat(reason(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .isEqualTo("orders.csv has 1 rows, but orders.csv:3 says 2: the file is not whole");
        write("orders.csv", "month,orders\n2026-09,1\n2026-10,2\n");
        assertThat(reason(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .isEqualTo(
                        "orders.csv does not say how many rows it has, as `row-count` expects: the file is cut off, or"
                                + " it ends otherwise now");
    }

    @Test
    void the_number_of_rows_that_a_file_beside_says() throws IOException {
        TableEnd end = new TableEnd(
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.of(new TableEnd.Control("{file}.ctl", "rows=([0-9]+)")));
        write("orders.csv", "month,orders\n2026-09,1\n2026-10,2\n");
        assertThat(reason(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .isEqualTo("there is no file orders.csv.ctl beside orders.csv, which may not be whole");
        write("orders.csv.ctl", "source=erp\nrows=3\n");
        assertThat(reason(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .isEqualTo("orders.csv has 2 rows, but orders.csv.ctl says 3: the file is not whole");
        write("orders.csv.ctl", "source=erp\nrows=2\n");
        assertThat(numbers(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .containsExactly("2026-09 1", "2026-10 2");
    }

    @Test
    void a_cut_off_note_below_the_table_does_no_harm() throws IOException {
        TableEnd end = new TableEnd(List.of("Source:"), List.of(), false, Optional.empty(), Optional.empty());
        write("orders.csv", "month,orders\n2026-10,2\nSource: the ERP");
        assertThat(numbers(csv(Path.of(""))
                        .read(at(home), orders("orders.csv").end(end).spec())))
                .containsExactly("2026-10 2");
        assertThat(reason(csv(Path.of("")).read(at(home), orders("orders.csv").spec())))
                .isEqualTo("orders.csv:3 is the last line, has no line end and has 1 cells where the header has 2: the"
                        + " file is cut off");
    }

    @Test
    void a_whole_file_ends_with_a_line_end_where_the_source_says_so() throws IOException {
        write("orders.csv", "month,orders\n2026-09,1\n2026-10,27");
        assertThat(numbers(csv(Path.of("")).read(at(home), orders("orders.csv").spec())))
                .as("all cells are there, though the last may be cut")
                .containsExactly("2026-09 1", "2026-10 27");
        SourceReport refused = csv(Path.of(""))
                .finalLineEnd()
                .read(at(home), orders("orders.csv").spec())
                .reports()
                .get(0);
        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.reason())
                .isEqualTo(
                        "orders.csv: its last line has no line end, and `final-line-end` says that it has one: the file"
                                + " is cut off");
        for (String end : List.of("\n", "\r\n", "\n\n")) {
            write("orders.csv", "month,orders\n2026-09,1\n2026-10,27" + end);
            assertThat(numbers(csv(Path.of(""))
                            .finalLineEnd()
                            .read(at(home), orders("orders.csv").spec())))
                    .containsExactly("2026-09 1", "2026-10 27");
        }
    }

    private Extraction sap(Path folder, String charset, Context context) {
        TableEnd end = new TableEnd(List.of("*"), List.of("**"), false, Optional.empty(), Optional.empty());
        return csv(folder)
                .framed()
                .charset(charset)
                .head(new TableHead(1, 2, 0, true))
                .numbers(GERMAN)
                .read(
                        context,
                        feed("erp")
                                .files("sap-list.txt")
                                .period(new PeriodKey.Columns(List.of("Jahr", "Per"), "yyyy '0'MM"))
                                .end(end)
                                .spec());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(home.resolve(file), text);
    }

    private static Feeds.Feed orders(String file) {
        return feed("orders").files(file);
    }

    private static Context context() {
        return company(
                        metric("sum", "erp", rows(Rows.SUM, "Betrag in Hauswährung")),
                        metric("orders", "orders", rows(Rows.SUM, "orders")))
                .context();
    }

    private static Context at(Path folder) {
        return company(
                        metric("sum", "erp", rows(Rows.SUM, "Betrag in Hauswährung")),
                        metric("orders", "orders", rows(Rows.SUM, "orders")))
                .home(folder)
                .context();
    }

    private static String reason(Extraction read) {
        return read.reports().get(0).reason();
    }

    private static List<String> numbers(Extraction read) {
        return read.allFigures().stream()
                .map(figure -> figure.id().period() + " "
                        + figure.reading().number().orElseThrow().toPlainString())
                .toList();
    }
}
