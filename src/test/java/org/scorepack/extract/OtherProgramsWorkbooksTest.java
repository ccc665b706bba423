package org.scorepack.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorepack.extract.Feeds.company;
import static org.scorepack.extract.Feeds.feed;
import static org.scorepack.extract.Feeds.lines;
import static org.scorepack.extract.Feeds.metric;
import static org.scorepack.extract.Feeds.rows;
import static org.scorepack.extract.Feeds.workbook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.config.SheetArea;
import org.scorepack.scorecard.Measure.Rows;

/**
 * One small list as four programs write it: a title, a header in row 3, a month merged over two rows, a percent, a formula,
 * truth, a hidden sheet. LibreOffice calculates; the three others say that they did not.
 */
class OtherProgramsWorkbooksTest {

    private static final SheetArea LIST = new SheetArea(Optional.of("List"), 1, Optional.empty(), 3, 0);

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl", "exceljs", "xlsxwriter"})
    void programs_that_do_not_calculate(String program) {
        Extraction read = read(program);
        assertThat(lines(read)).isEqualTo(figures(program));
        assertThat(read.rejects())
                .singleElement()
                .matches(reject -> reject.code().equals("formula-without-value") && reject.line() == 6);
    }

    @Test
    void a_program_that_calculates() {
        Extraction read = read("libreoffice");
        List<String> expected = new ArrayList<>(figures("libreoffice"));
        expected.add(1, "sales/orders/2026-10/month/actual = 0.6 [workbooks/libreoffice.xlsx:List!C6]");
        assertThat(lines(read)).isEqualTo(expected);
        assertThat(read.rejects()).isEmpty();
    }

    private static List<String> figures(String program) {
        String end = " [workbooks/" + program + ".xlsx:List!";
        return List.of(
                "sales/orders/2026-09/month/actual = 0.3" + end + "C4]",
                "sales/share/2026-09/month/actual = 12.5" + end + "D4]",
                "sales/share/2026-10/month/actual = 100" + end + "D6]",
                "service/orders/2026-09/month/actual = -1234.56" + end + "C5]",
                "service/share/2026-09/month/actual = 14" + end + "D5]");
    }

    private static Extraction read(String program) {
        return SourceReader.read(
                workbook(Path.of("workbooks")),
                List.of(feed("list")
                        .sheet(program + ".xlsx", LIST)
                        .departmentColumn("unit")
                        .spec()),
                company(
                                metric("orders", "list", rows(Rows.ONLY, "orders")),
                                metric("share", "list", rows(Rows.ONLY, "share")))
                        .context());
    }
}
