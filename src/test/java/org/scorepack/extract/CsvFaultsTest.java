package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.csv;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.config.NumberStyle;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure.Rows;

/** Files with one fault each, named after it: what is refused, what is said, and what is read all the same. */
class CsvFaultsTest {

    private static final Path FAULTS = Path.of("faults");
    private static final String OCTOBER = "sales/orders/2026-10/month/actual = 2 [faults/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            windows-1252-read-as-utf-8          | is not UTF-8 at byte 42 (line 3); looks like windows-1252: add `charset: windows-1252`
            utf-16le-with-mark-read-as-utf-8    | says by its byte order mark that it is UTF-16LE, but UTF-8 is declared: write `charset: UTF-16LE`
            overlong-utf-8                      | is not UTF-8 at byte 31 (line 3); looks like windows-1252: add `charset: windows-1252`
            empty                               | is empty: it has no header
            header-only                         | has no row
            web-page-saved-as-csv               | is a web page saved as CSV, perhaps an error or login page; fetch the file again
            workbook-named-csv                  | is a zip file or a workbook (xlsx), not CSV; save it as CSV first
            gzip-named-csv                      | is packed with gzip; unpack it first
            pdf-named-csv                       | is a PDF, not CSV; ask for the table as CSV
            error-page-of-a-proxy               | is a web page saved as CSV, perhaps an error or login page; fetch the file again
            cut-off-in-a-character              | is cut off in line 3, in the middle of a character
            """)
    void a_file_that_cannot_be_read_fails_the_feed(String name, String reason) {
        Extraction read = read(name);
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.reports().get(0).reason()).isEqualTo("faults/" + name + ".csv " + reason);
        assertThat(read.reports().get(0).sha256()).isEmpty();
        assertThat(read.figures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            header-misspelt          | 1 has no column `orders`, the nearest is `ordres`
            header-twice             | 1 has column `orders` 2 times (columns 2 and 3)
            header-moved-down        | 1 has no column `month`, it has `Orders of the shop`; has no column `orders`, it has `Orders of the shop`; line 4 has all of them: if that is the header now, write `header-line: 4`
            cut-off-in-the-last-line | 3 is the last line, has no line end and has 2 cells where the header has 3: the file is cut off
            """)
    void a_fault_of_a_line_is_told_with_its_line(String name, String reason) {
        Extraction read = read(name);
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.reports().get(0).reason()).isEqualTo("faults/" + name + ".csv:" + reason);
        assertThat(read.figures()).isEmpty();
    }

    @Test
    void a_page_shows_no_path_of_the_machine() {
        Path gone = Path.of("target/exports/gone").toAbsolutePath();
        assertThat(csv(gone)
                        .read(company().context(), feed("orders").spec())
                        .reports()
                        .get(0)
                        .reason())
                .isEqualTo("there is no folder gone");
    }

    @Test
    void a_header_that_moved_up_is_found_above() {
        assertThat(csv(FAULTS)
                        .header(3, 0)
                        .read(context(), orders("header-moved-up"))
                        .reports()
                        .get(0)
                        .reason())
                .startsWith("faults/header-moved-up.csv:3 has no column `month`")
                .endsWith("; line 1 has all of them: if that is the header now, write `header-line: 1`");
    }

    @Test
    void a_file_without_rows_is_refused_unless_the_feed_says_that_it_may_be_so() {
        SourceReport empty = csv(FAULTS)
                .read(
                        context(),
                        feed("erp").files("header-only.csv").allowEmpty().spec())
                .reports()
                .get(0);
        assertThat(empty.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(empty.rows()).isZero();
        assertThat(csv(FAULTS)
                        .read(
                                context(),
                                feed("erp").files("empty.csv").allowEmpty().spec())
                        .reports()
                        .get(0)
                        .reason())
                .isEqualTo("faults/empty.csv is empty: it has no header");
        assertThat(csv(FAULTS)
                        .read(context(), feed("erp").files("header-*d*.csv").spec())
                        .reports()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void utf_16_without_a_mark_is_known_by_its_zeros() {
        assertThat(read("utf-16le-without-mark-read-as-utf-8").reports().get(0).reason())
                .isEqualTo("faults/utf-16le-without-mark-read-as-utf-8.csv is not UTF-8, but full of zeros; looks like"
                        + " UTF-16LE: add `charset: UTF-16LE`");
    }

    @Test
    void a_mark_that_contradicts_the_declared_charset_is_refused() {
        assertThat(csv(FAULTS)
                        .charset("windows-1252")
                        .read(context(), orders("utf-8-mark-but-windows-1252-declared"))
                        .reports()
                        .get(0)
                        .reason())
                .endsWith("says by its byte order mark that it is UTF-8, but windows-1252 is declared: write"
                        + " `charset: UTF-8`");
    }

    @Test
    void utf_8_read_as_windows_1252_is_noticed() {
        assertThat(csv(FAULTS)
                        .charset("windows-1252")
                        .read(context(), orders("utf-8-read-as-windows-1252"))
                        .reports()
                        .get(0)
                        .reason())
                .endsWith("is declared as windows-1252, but all of it is valid UTF-8: write `charset: UTF-8`");
    }

    @Test
    void declared_charsets_are_read() {
        assertThat(lines(csv(FAULTS).charset("windows-1252").read(context(), orders("windows-1252-read-as-utf-8"))))
                .contains(OCTOBER + "windows-1252-read-as-utf-8.csv:3:orders]");
        assertThat(lines(csv(FAULTS).charset("UTF-16").read(context(), orders("utf-16le-with-mark-read-as-utf-8"))))
                .containsExactly(OCTOBER + "utf-16le-with-mark-read-as-utf-8.csv:2:orders]");
        assertThat(lines(
                        csv(FAULTS).charset("UTF-16LE").read(context(), orders("utf-16le-without-mark-read-as-utf-8"))))
                .containsExactly(OCTOBER + "utf-16le-without-mark-read-as-utf-8.csv:2:orders]");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8-mark-stripped, 2",
        "header-reordered, 2",
        "header-with-blanks, 2",
        "blank-lines, 6",
        "cr-only, 3",
        "mixed-line-ends, 3",
        "no-final-newline, 2",
        "hash-line-is-data, 3"
    })
    void what_does_no_harm_is_read(String name, int line) {
        assertThat(lines(read(name))).contains(OCTOBER + name + ".csv:" + line + ":orders]");
    }

    @Test
    void a_hash_starts_no_comment() {
        assertThat(rejects(read("hash-line-is-data")))
                .containsExactly("2:month not-a-period: is no date of the form yyyy-MM (#2026-09)");
    }

    @Test
    void rows_with_too_few_or_too_many_cells_are_rejected_with_their_line() {
        assertThat(rejects(read("ragged")))
                .containsExactly(
                        "3: ragged: has 3 cells where the header has 2 (2026-09 | 1 | 2)",
                        "4: ragged: has 1 cells where the header has 2 (2026-10)");
        assertThat(lines(read("ragged"))).hasSize(2);
    }

    @Test
    void line_feeds_inside_quotes_do_not_shift_the_lines() {
        assertThat(lines(read("line-feed-in-quotes"))).contains(OCTOBER + "line-feed-in-quotes.csv:4:orders]");
        assertThat(rejects(read("line-feed-in-quotes")))
                .singleElement()
                .asString()
                .startsWith("7:orders not-a-number: has 'b'");
    }

    @Test
    void quotes_that_break_the_rows_fail_the_feed_with_their_line() {
        assertThat(read("unclosed-quote").reports().get(0).reason())
                .isEqualTo("faults/unclosed-quote.csv:3 Unclosed quoted field at end of input; a quote inside a quoted"
                        + " cell is written twice");
        assertThat(read("text-after-quote").reports().get(0).reason())
                .isEqualTo("faults/text-after-quote.csv:3 Unexpected character after closing quote: 'b' (0x62); a quote"
                        + " inside a quoted cell is written twice");
    }

    @Test
    void control_characters_are_rejected_with_their_column() {
        assertThat(rejects(read("nul")))
                .containsExactly("2:note control-character: has a control character, such as NUL; the file is damaged"
                        + " or not text");
        assertThat(lines(read("nul"))).hasSize(1);
    }

    @Test
    void months_that_are_none_are_rejected_all_at_once() {
        assertThat(rejects(read("bad-months")))
                .containsExactly(
                        "2:month not-a-period: is no date of the form yyyy-MM (2026-13)",
                        "3:month no-period: is empty; expected a date of the form yyyy-MM",
                        "5:month not-a-period: is no date of the form yyyy-MM (10/2026)");
    }

    @Test
    void total_rows_do_not_count_and_notes_below_the_table_are_rejects() {
        Extraction read = csv(FAULTS)
                .header(3, 0)
                .read(
                        company(metric("orders", "erp", rows(Rows.SUM, "orders")))
                                .context(),
                        feed("erp")
                                .files("total-row-and-note.csv")
                                .whereNot("type", "Total")
                                .spec());
        assertThat(lines(read))
                .singleElement()
                .asString()
                .contains(" = 5 [faults/total-row-and-note.csv:4-5:orders (2 rows, ");
        assertThat(rejects(read)).singleElement().asString().startsWith("7: ragged");
    }

    @Test
    void delimiter_and_number_style_are_what_the_source_declares() {
        NumberStyle german = new NumberStyle(',', ".", NumberStyle.Sign.TRAILING, List.of(), false, List.of());
        assertThat(lines(csv(FAULTS).delimiter(';').numbers(german).read(context(), orders("semicolon-comma-decimal"))))
                .singleElement()
                .asString()
                .contains(" = -1234.5 ");
    }

    @Test
    void too_many_rejects_fail_the_feed_and_name_the_first() {
        Extraction most = csv(FAULTS)
                .read(
                        context(),
                        feed("erp").files("bad-months.csv").limit(2, "1").spec());
        assertThat(most.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(most.reports().get(0).reason())
                .isEqualTo(
                        "3 of 4 rows were rejected, more than the 2 allowed; the first: faults/bad-months.csv:2:month"
                                + " is no date of the form yyyy-MM");
        assertThat(most.figures()).isEmpty();
        assertThat(most.rejects()).hasSize(3);
        Extraction share = csv(FAULTS)
                .read(
                        context(),
                        feed("erp").files("bad-months.csv").limit(10, "0.5").spec());
        assertThat(share.reports().get(0).reason()).contains("more than the 50 % allowed");
    }

    @Test
    void raw_text_of_feeds_that_are_not_public_is_not_kept() {
        Extraction read = csv(FAULTS)
                .read(context(), feed("erp").files("bad-months.csv").secret().spec());
        assertThat(read.rejects()).extracting("raw").containsOnly("");
        assertThat(read.rejects().toString()).doesNotContain("2026-13");
    }

    @Test
    void an_announced_delay_is_late_and_an_optional_file_may_be_absent() {
        SourceReport late = csv(FAULTS)
                .read(
                        context(),
                        feed("erp").files("nothing.csv").late("2026-10").spec())
                .reports()
                .get(0);
        assertThat(late.outcome()).isEqualTo(Outcome.LATE);
        assertThat(late.reason()).isEqualTo("the load failed, expected by 9 November");
        SourceReport another = csv(FAULTS)
                .read(
                        context(),
                        feed("erp").files("nothing.csv").late("2026-09").spec())
                .reports()
                .get(0);
        assertThat(another.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(another.reason()).isEqualTo("there is no file nothing.csv in faults");
        SourceReport absent = csv(FAULTS)
                .read(context(), feed("erp").files("nothing.csv").optional().spec())
                .reports()
                .get(0);
        assertThat(absent.outcome()).isEqualTo(Outcome.ABSENT);
    }

    @Test
    void an_announced_delay_keeps_the_months_that_are_there() {
        Extraction read = csv(FAULTS)
                .read(
                        company(metric("orders", "erp", rows(Rows.ONLY, "orders")))
                                .in("2026-11")
                                .context(),
                        feed("erp")
                                .files("no-final-newline.csv")
                                .late("2026-11")
                                .spec());
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.LATE);
        assertThat(lines(read)).hasSize(1);
    }

    @Test
    void files_outside_the_allowed_folders_are_refused(@TempDir Path home, @TempDir Path other) throws IOException {
        Files.writeString(other.resolve("o.csv"), "month,orders\n2026-10,2\n");
        Files.createSymbolicLink(home.resolve("link.csv"), other.resolve("o.csv"));
        Context closed = company(metric("orders", "erp", rows(Rows.ONLY, "orders")))
                .home(home)
                .context();
        String outside = " lies outside the home and the folders that application.yaml allows sources to read";
        assertThat(reason(csv(Path.of(""))
                        .read(closed, feed("erp").files("link.csv").spec())))
                .isEqualTo("link.csv" + outside);
        assertThat(reason(csv(other).read(closed, feed("erp").files("o.csv").spec())))
                .isEqualTo("o.csv" + outside);
        assertThat(reason(csv(Path.of("..")).read(closed, feed("erp").files("*").spec())))
                .isNotEmpty();
        Context open = company(metric("orders", "erp", rows(Rows.ONLY, "orders")))
                .home(home)
                .folders(other)
                .context();
        assertThat(lines(csv(other).read(open, feed("erp").files("o.csv").spec())))
                .containsExactly("sales/orders/2026-10/month/actual = 2 [" + other.getFileName() + "/o.csv:2:orders]");
    }

    private static String reason(Extraction read) {
        return read.reports().get(0).reason();
    }

    private static Extraction read(String name) {
        return csv(FAULTS).read(context(), orders(name));
    }

    private static org.scorepack.config.FeedSpec orders(String name) {
        return feed("erp").files(name + ".csv").spec();
    }

    private static Context context() {
        return company(metric("orders", "erp", rows(Rows.ONLY, "orders"))).context();
    }
}
