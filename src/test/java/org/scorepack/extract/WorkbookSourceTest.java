package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.ratio;
import static org.scorepack.extract.Feeds.rejects;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.terms;
import static org.scorepack.extract.Feeds.workbook;
import static org.scorepack.testing.XlsxFile.formula;
import static org.scorepack.testing.XlsxFile.inline;
import static org.scorepack.testing.XlsxFile.number;
import static org.scorepack.testing.XlsxFile.row;
import static org.scorepack.testing.XlsxFile.typed;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.calendar.Basis;
import org.scorepack.config.CellRange;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.SheetArea;
import org.scorepack.config.SourceSpec;
import org.scorepack.figure.SourceReport.Outcome;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;
import org.scorepack.testing.XlsxFile;

/** How the cells of a workbook become figures, and how places in it are named. */
class WorkbookSourceTest {

    private static final Metric ORDERS = metric("orders", "list", rows(Rows.ONLY, "orders"));
    private static final String HEAD = row(1, inline("A1", "month"), inline("B1", "orders"));

    @TempDir
    private Path home;

    @Test
    void a_cell_is_named_as_excel_names_it() {
        book(new XlsxFile().sheet("List", HEAD, row(2, inline("A2", "2026-10"), number("B2", "12"))));
        Extraction read = read(ORDERS);
        assertThat(read.reports().get(0).reason()).isEmpty();
        assertThat(lines(read)).containsExactly("sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!B2]");
        assertThat(read.reports().get(0).input()).isEqualTo("data/book.xlsx");
        assertThat(read.reports().get(0).sha256()).hasSize(64);
    }

    @Test
    void many_rows_and_several_columns_are_named_as_formulas_name_them() {
        book(new XlsxFile()
                .sheet(
                        "A & E",
                        row(1, inline("B1", "month"), inline("C1", "in"), inline("D1", "late")),
                        row(2, inline("B2", "2026-10"), number("C2", "300"), number("D2", "60")),
                        row(3, inline("B3", "2026-10"), number("C3", "100"), number("D3", "0"))));
        Measure inTime = ratio(terms("in", "-late"), terms("in"));
        assertThat(lines(read(metric("in-time", "list", inTime))))
                .singleElement()
                .asString()
                .startsWith("sales/in-time/2026-10/month/actual = 0.85"
                        + " [data/book.xlsx:'A & E'!C2:C3-D2:D3/C2:C3 (2 rows, ");
    }

    @Test
    void numbers_are_what_the_cell_shows_with_15_digits() {
        assertThat(value(number("B2", "0.30000000000000004"))).isEqualTo("0.3");
        assertThat(value(number("B2", "1234567.8899999999"))).isEqualTo("1234567.89");
        assertThat(value(number("B2", "13.1"))).isEqualTo("13.1");
        assertThat(value(number("B2", "-0"))).isEqualTo("0");
        assertThat(value(number("B2", "1.2E+5"))).isEqualTo("120000");
        assertThat(value(number("B2", "5.0000000000000003E-2"))).isEqualTo("0.05");
        assertThat(value(number("B2", "123456789012345.67"))).isEqualTo("123456789012346");
    }

    @Test
    void a_percent_is_the_number_before_the_sign() {
        assertThat(formatted("0.0%", "0.125")).isEqualTo("12.5");
        assertThat(formatted("0%", "0.14099999999999999")).isEqualTo("14.1");
        assertThat(formatted("0.0 \"%\"", "12.5")).isEqualTo("12.5");
        assertThat(formatted("#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407]", "-1234.5"))
                .isEqualTo("-1234.5");
    }

    @Test
    void days_are_days_whatever_the_format_of_the_feed() {
        XlsxFile file = new XlsxFile();
        int day = file.format("[$-407]DD.MM.YYYY");
        int month = file.format("mmm yy");
        int time = file.format("yyyy\\-mm\\-dd h:mm");
        book(file.sheet(
                "List",
                HEAD,
                row(2, number("A2", "46235", day), number("B2", "8")),
                row(3, number("A3", "46266", month), number("B3", "9")),
                row(4, number("A4", "46326.99999", time), number("B4", "10")),
                row(5, typed("A5", "d", "2025-12-24T00:00:00"), number("B5", "12"))));
        assertThat(lines(read(ORDERS)))
                .containsExactly(
                        "sales/orders/2025-12/month/actual = 12 [data/book.xlsx:List!B5]",
                        "sales/orders/2026-08/month/actual = 8 [data/book.xlsx:List!B2]",
                        "sales/orders/2026-09/month/actual = 9 [data/book.xlsx:List!B3]",
                        "sales/orders/2026-10/month/actual = 10 [data/book.xlsx:List!B4]");
    }

    @Test
    void days_may_be_counted_from_1904() {
        XlsxFile file = new XlsxFile().since1904();
        int day = file.format("dd/mm/yyyy");
        book(file.sheet("List", HEAD, row(2, number("A2", "44864", day), number("B2", "8"))));
        assertThat(lines(read(ORDERS)))
                .containsExactly("sales/orders/2026-10/month/actual = 8 [data/book.xlsx:List!B2]");
    }

    @Test
    void texts_shared_or_not_follow_the_number_style() {
        XlsxFile file = new XlsxFile();
        int month = file.rich("<r><t>2026</t></r><r><t>-10</t></r><rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh>");
        int orders = file.text("1.234,5 €_x000D_");
        book(file.sheet(
                "List",
                row(1, inline("A1", "month"), inline("B1", "orders\nin all")),
                row(2, typed("A2", "s", "" + month), typed("B2", "s", "" + orders)),
                row(3, inline("A3", "2026-09"), typed("B3", "str", "7,5"))));
        NumberStyle german = new NumberStyle(',', ".", NumberStyle.Sign.LEADING, List.of("€"), false, List.of());
        Extraction read = read(
                workbook(Path.of("data"), german),
                metric("orders", "list", rows(Rows.ONLY, "orders in all")),
                list().spec());
        assertThat(read.reports().get(0).reason()).isEmpty();
        assertThat(lines(read))
                .containsExactly(
                        "sales/orders/2026-09/month/actual = 7.5 [data/book.xlsx:List!B3]",
                        "sales/orders/2026-10/month/actual = 1234.5 [data/book.xlsx:List!B2]");
    }

    @Test
    void values_are_read_and_never_formulas() {
        assertThat(value(formula("B2", "n", "B3*2", "<v>0.30000000000000004</v>")))
                .isEqualTo("0.3");
        assertThat(value(formula("B2", "str", "TEXT(3)", "<v>3</v>"))).isEqualTo("3");
        assertThat(lines(readCell(formula("B2", "str", "IF(1,\"\",3)", "<v></v>"))))
                .isEmpty();
        assertThat(readCell(formula("B2", "str", "IF(1,\"\",3)", "<v></v>")).rejects())
                .isEmpty();
    }

    @Test
    void errors_and_formulas_without_a_value_are_left_out_and_said() {
        String[] errors = {"#REF!", "#DIV/0!", "#N/A", "#NAME?"};
        for (String error : errors) {
            Extraction read = readCell(typed("B2", "e", error));
            assertThat(rejects(read))
                    .containsExactly("2:B (orders) error-cell: is " + error
                            + ", an error of the workbook; expected a value (" + error + ")");
            assertThat(read.rejects().get(0).file()).isEqualTo("data/book.xlsx:List");
        }
        for (String nothing : List.of("", "<v></v>", "<v/>")) {
            assertThat(rejects(readCell(formula("B2", "n", "SUM(C2:C3)", nothing))))
                    .containsExactly("2:B (orders) formula-without-value: is a formula whose result is not in the file;"
                            + " open the workbook, let it calculate and save it (=SUM(C2:C3))");
        }
        assertThat(readCell(typed("B2", "e", "#N/A"), "#N/A").rejects()).isEmpty();
    }

    @Test
    void what_programs_that_cannot_calculate_save_of_formulas_does_not_count() {
        book(new XlsxFile()
                .recalculates()
                .sheet(
                        "List",
                        HEAD,
                        row(2, inline("A2", "2026-09"), number("B2", "12")),
                        row(3, inline("A3", "2026-10"), formula("B3", "n", "B2*2", "<v>0</v>"))));
        Extraction read = read(ORDERS);
        assertThat(lines(read)).hasSize(1);
        assertThat(read.rejects()).extracting("code").containsExactly("formula-without-value");
    }

    @Test
    void an_error_beside_the_columns_of_a_feed_harms_nobody() {
        book(new XlsxFile()
                .sheet(
                        "List",
                        row(1, inline("A1", "month"), inline("B1", "orders"), inline("C1", "share")),
                        row(2, inline("A2", "2026-10"), number("B2", "12"), typed("C2", "e", "#DIV/0!"))));
        Extraction read = read(ORDERS);
        assertThat(lines(read)).hasSize(1);
        assertThat(read.rejects()).isEmpty();
    }

    @Test
    void too_many_rejects_name_the_first_cell() {
        book(new XlsxFile().sheet("My list", HEAD, row(2, inline("A2", "2026-10"), typed("B2", "e", "#REF!"))));
        Extraction read =
                read(workbook(Path.of("data")), ORDERS, list().limit(10, "0.01").spec());
        assertThat(read.reports().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(read.reports().get(0).reason())
                .isEqualTo(
                        "1 of 1 rows were rejected, more than the 1 % allowed; the first: data/book.xlsx:'My list'!B2"
                                + " is #REF!, an error of the workbook; expected a value");
    }

    @Test
    void two_rows_that_contradict_each_other_are_both_named() {
        book(new XlsxFile()
                .sheet(
                        "List",
                        HEAD,
                        row(2, inline("A2", "2026-10"), number("B2", "12")),
                        row(5, inline("A5", "2026-10"), number("B5", "13"))));
        assertThat(rejects(read(ORDERS)))
                .contains("5:B (orders) duplicate-different: data/book.xlsx:List!2:2 and data/book.xlsx:List!5:5 say"
                        + " different things of sales/orders/2026-10/month/actual; neither counts");
    }

    @Test
    void dates_times_and_truth_are_no_numbers() {
        XlsxFile file = new XlsxFile();
        int day = file.format("yyyy-mm-dd");
        int hours = file.format("[h]:mm");
        book(file.sheet(
                "List",
                HEAD,
                row(2, inline("A2", "2026-08"), number("B2", "46326", day)),
                row(3, inline("A3", "2026-09"), number("B3", "1.5", hours)),
                row(4, inline("A4", "2026-10"), typed("B4", "b", "1"))));
        assertThat(rejects(read(ORDERS)))
                .containsExactly(
                        "2:B (orders) not-a-number: is a date; expected a number (2026-10-31)",
                        "3:B (orders) not-a-number: is a time; expected a number (1.5)",
                        "4:B (orders) not-a-number: has 'T'; expected a number such as -1234.5 (TRUE)");
    }

    @Test
    void a_range_a_header_row_and_rows_to_skip() {
        book(new XlsxFile()
                .sheet("Cover", row(1, inline("A1", "nothing to see")))
                .sheet(
                        "List",
                        row(1, inline("A1", "Kept by hand")),
                        row(
                                4,
                                inline("A4", "x"),
                                inline("B4", "month"),
                                inline("C4", "orders"),
                                inline("D4", "orders")),
                        row(5, inline("B5", "yyyy-mm"), inline("C5", "pieces")),
                        row(6, inline("B6", "2026-09"), number("C6", "11"), number("D6", "99")),
                        row(8, inline("A8", "2026-01"), number("D8", "99")),
                        row(9, inline("B9", "2026-10"), number("C9", "12")),
                        row(10, inline("B10", "2026-08"), number("C10", "99"))));
        Optional<CellRange> cells = CellRange.parse("B4:C9");
        Extraction read = read(
                workbook(Path.of("data")),
                ORDERS,
                list(new SheetArea(Optional.of("List"), 1, cells, 4, 1)).spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/orders/2026-09/month/actual = 11 [data/book.xlsx:List!C6]",
                        "sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!C9]");
        assertThat(read.reports().get(0).rows()).isEqualTo(2);
    }

    @Test
    void without_a_header_columns_are_called_by_their_letters() {
        book(new XlsxFile().sheet("List", row(3, inline("B3", "2026-10"), number("AA3", "12"))));
        Extraction read = read(
                workbook(Path.of("data")),
                metric("orders", "list", rows(Rows.ONLY, "AA")),
                list(new SheetArea(Optional.empty(), 1, CellRange.parse("B3:AA9"), 0, 0))
                        .period(new PeriodKey.Columns(List.of("B"), "yyyy-MM"))
                        .spec());
        assertThat(lines(read)).containsExactly("sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!AA3]");
    }

    @Test
    void hidden_sheets_have_names_and_no_numbers() {
        book(new XlsxFile()
                .tab("Secret", "hidden", "", HEAD, row(2, inline("A2", "2026-10"), number("B2", "1")))
                .sheet("Shown", HEAD, row(2, inline("A2", "2026-10"), number("B2", "2"))));
        assertThat(lines(read(ORDERS)))
                .containsExactly("sales/orders/2026-10/month/actual = 2 [data/book.xlsx:Shown!B2]");
        assertThat(lines(read(
                        workbook(Path.of("data")),
                        ORDERS,
                        list(new SheetArea(Optional.of("Secret"), 1, Optional.empty(), 1, 0))
                                .spec())))
                .containsExactly("sales/orders/2026-10/month/actual = 1 [data/book.xlsx:Secret!B2]");
    }

    @Test
    void months_may_be_the_header_as_texts_or_as_days() {
        XlsxFile file = new XlsxFile();
        int day = file.format("mmm\\ yyyy");
        book(file.sheet(
                "List",
                row(1, inline("A1", "department"), number("B1", "46266", day), inline("C1", "2026-10")),
                row(2, inline("A2", "sales"), number("B2", "11"), number("C2", "12"))));
        Extraction read = read(
                workbook(Path.of("data")),
                metric("orders", "list", rows(Rows.ONLY, Recipe.CELL)),
                list().departmentColumn("department")
                        .period(new PeriodKey.Headers("yyyy-MM"))
                        .spec());
        assertThat(lines(read))
                .containsExactly(
                        "sales/orders/2026-09/month/actual = 11 [data/book.xlsx:List!B2]",
                        "sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!C2]");
    }

    @Test
    void the_period_may_stand_above_the_header_or_in_the_name_of_the_file() {
        XlsxFile file = new XlsxFile();
        int day = file.format("d mmmm yyyy");
        book(file.sheet(
                "List",
                row(2, inline("A2", "As of"), number("C2", "46326", day)),
                row(3, inline("A3", "orders")),
                row(4, number("A4", "12"))));
        SheetArea area = new SheetArea(Optional.empty(), 1, Optional.empty(), 3, 0);
        Extraction above = read(
                workbook(Path.of("data")),
                ORDERS,
                list(area)
                        .period(new PeriodKey.Line(2, "As of (.*)", "yyyy-MM-dd"))
                        .spec());
        assertThat(lines(above)).containsExactly("sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!A4]");
        Extraction name = read(
                workbook(Path.of("data")),
                ORDERS,
                list(area).period(new PeriodKey.FileName("^(book)", "yyyy-MM")).spec());
        assertThat(name.reports().get(0).reason())
                .isEqualTo("data/book.xlsx: `book` in its name is no date of the form yyyy-MM");
    }

    @Test
    void text_and_days_merged_downwards_stand_beside_each_row_and_numbers_once() {
        XlsxFile file = new XlsxFile();
        int day = file.format("mmm yy");
        book(file.tab(
                "List",
                "visible",
                "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C3\"/><mergeCell ref=\"A6:D6\"/></mergeCells>",
                row(1, inline("A1", "month"), inline("B1", "unit"), inline("C1", "orders"), inline("D1", "note")),
                row(2, number("A2", "46326", day), inline("B2", "sales"), number("C2", "12")),
                row(3, "<c r=\"A3\" s=\"1\"/>", inline("B3", "sales"), "<c r=\"C3\"/>"),
                row(4, inline("B4", "service"), number("C4", "7")),
                row(6, inline("A6", "a note below the list"))));
        Extraction read = read(
                workbook(Path.of("data")),
                ORDERS,
                list().departmentColumn("unit").whereNot("unit", "").spec());
        assertThat(read.rejects()).isEmpty();
        assertThat(lines(read))
                .containsExactly(
                        "sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!C2]",
                        "service/orders/2026-10/month/actual = 7 [data/book.xlsx:List!C4]");
    }

    @Test
    void long_lists_codes_as_numbers_missing_markers_scale_and_conditions() {
        book(new XlsxFile()
                .sheet(
                        "List",
                        row(1, inline("A1", "month"), inline("B1", "kpi"), inline("C1", "value"), inline("D1", "ok")),
                        row(2, number("A2", "202610"), number("B2", "17"), number("C2", "-999"), typed("D2", "b", "1")),
                        row(3, number("A3", "202609"), number("B3", "17"), number("C3", "2.5"), typed("D3", "b", "1")),
                        row(
                                4,
                                number("A4", "202608"),
                                number("B4", "17"),
                                number("C4", "2.5"),
                                typed("D4", "b", "0"))));
        FeedSpec feed = list().period(new PeriodKey.Columns(List.of("month"), "yyyyMM"))
                .metric("kpi", "kpi-{}")
                .value("actual", Basis.MONTH, "value")
                .where("ok", "TRUE")
                .scale("-1000")
                .spec();
        Extraction read = read(workbook(Path.of("data"), "-999"), Feeds.coded("kpi-17", "list", ""), feed);
        assertThat(read.rejects()).isEmpty();
        assertThat(lines(read)).containsExactly("sales/kpi-17/2026-09/month/actual = -2500 [data/book.xlsx:List!C3]");
    }

    @Test
    void rows_and_cells_without_numbers_follow_each_other() {
        book(new XlsxFile()
                .sheet(
                        "List",
                        "<row><c t=\"inlineStr\"><is><t>month</t></is></c><c t=\"inlineStr\"><is><t>orders</t></is></c></row>",
                        "<row><c t=\"inlineStr\"><is><t>2026-10</t></is></c><c><v>12</v></c></row>"));
        assertThat(lines(read(ORDERS)))
                .containsExactly("sales/orders/2026-10/month/actual = 12 [data/book.xlsx:List!B2]");
    }

    @Test
    void the_note_that_excel_leaves_while_a_workbook_is_open_is_no_workbook() throws java.io.IOException {
        book(new XlsxFile().sheet("List", HEAD, row(2, inline("A2", "2026-10"), number("B2", "12"))));
        java.nio.file.Files.write(home.resolve("data/~$book.xlsx"), new byte[165]);
        assertThat(lines(read(ORDERS))).hasSize(1);
    }

    private String value(String cell) {
        return only(readCell(cell));
    }

    private String formatted(String code, String value) {
        XlsxFile file = new XlsxFile();
        int format = file.format(code);
        book(file.sheet("List", HEAD, row(2, inline("A2", "2026-10"), number("B2", value, format))));
        return only(read(ORDERS));
    }

    private static String only(Extraction read) {
        assertThat(read.rejects()).isEmpty();
        return read.allFigures()
                .get(0)
                .reading()
                .number()
                .map(BigDecimal::toPlainString)
                .orElseThrow();
    }

    private Extraction readCell(String cell, String... missing) {
        book(new XlsxFile().sheet("List", HEAD, row(2, inline("A2", "2026-10"), cell)));
        return read(workbook(Path.of("data"), missing), ORDERS, list().spec());
    }

    private void book(XlsxFile file) {
        file.write(home.resolve("data/book.xlsx"));
    }

    private static Feeds.Feed list() {
        return feed("list").files("*.xlsx");
    }

    private static Feeds.Feed list(SheetArea area) {
        return feed("list").sheet("*.xlsx", area);
    }

    private Extraction read(Metric metric) {
        return read(workbook(Path.of("data")), metric, list().spec());
    }

    private Extraction read(SourceSpec source, Metric metric, FeedSpec feed) {
        return SourceReader.read(
                source, List.of(feed), company(metric).home(home).context());
    }
}
