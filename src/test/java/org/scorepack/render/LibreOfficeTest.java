package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.Tools;

/** A spreadsheet program in Germany opens {@code figures.xlsx}: what it shows is what the pages show. */
class LibreOfficeTest {

    /** Every sheet as CSV, cells as they are shown. */
    private static final String SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1";

    private static final String GERMANY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
            <value>de-DE</value></prop></item>
            </oor:items>
            """;

    private static final Pattern PRINTED =
            Pattern.compile("<span data-figure=\"([^\"]+)\" data-part=\"([a-z-]+)\">([^<]*)</span>");
    private static final Pattern NUMBER = Pattern.compile("([+\u2212-]?[0-9.,]*[0-9])(\u00a0\\D*)?");
    private static final Map<String, String> COLUMNS = Map.of(
            "actual",
            "actual",
            "target",
            "target",
            "gap",
            "variance",
            "prior-year",
            "prior_year",
            "outlook",
            "outlook",
            "owner-forecast",
            "owner_forecast");

    @TempDir
    private Path folder;

    @BeforeAll
    static void present() {
        Tools.need("soffice", "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"corporate", "operations", "service"})
    void it_shows_what_the_pages_show(String department) throws Exception {
        Path html = SampleRun.once().file(department, ".html");
        Map<String, NamedCsvRecord> rows = new TreeMap<>();
        for (NamedCsvRecord row : shown(html.resolveSibling("figures.xlsx"), "figures")) {
            rows.put(
                    String.join(
                            "/",
                            row.getField("department"),
                            row.getField("metric"),
                            row.getField("period"),
                            row.getField("basis"),
                            "actual"),
                    row);
        }
        int compared = 0;
        Matcher printed = PRINTED.matcher(Files.readString(html));
        while (printed.find()) {
            Matcher number = NUMBER.matcher(printed.group(3));
            if (number.matches() && COLUMNS.containsKey(printed.group(2))) {
                NamedCsvRecord row = rows.get(printed.group(1));
                if (printed.group(2).equals("gap")
                        && !row.getField("currency_effect").isEmpty()) {
                    assertShowsWithoutRates(printed.group(), number.group(1), row);
                    compared++;
                    continue;
                }
                String cell = row.getField(COLUMNS.get(printed.group(2)));
                String shown = withoutUnit(cell);
                if (number.group(2) != null) {
                    assertThat(cell).endsWith(number.group(2));
                    assertShows(printed.group(), number.group(1), shown);
                } else if (!isInAnotherPrefix(number.group(1), shown)) {
                    assertShows(printed.group(), number.group(1), shown);
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void texts_that_look_like_formulas_are_shown_as_they_are() throws Exception {
        List<String> hostile = List.of("=1+1", "+1", "-2+3", "@SUM(1;2)", "=cmd|' /C calc'!A0", "2026-10", "1.5");
        Path file = Files.write(folder.resolve("hostile.xlsx"), XlsxPrinterTest.print(XlsxPrinterTest.texts(hostile)));
        assertThat(shown(file, "figures"))
                .extracting(row -> row.getField("head"))
                .isEqualTo(hostile);
    }

    private List<NamedCsvRecord> shown(Path workbook, String sheet) throws Exception {
        Path profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user/registrymodifications.xcu"), GERMANY);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        SHOWN,
                        "--outdir",
                        folder.toString(),
                        workbook.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        String name = workbook.getFileName().toString().replace(".xlsx", "");
        return records(folder.resolve(name + "-" + sheet + ".csv"));
    }

    private static List<NamedCsvRecord> records(Path csv) throws IOException {
        List<NamedCsvRecord> records = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv)) {
            reader.forEach(records::add);
        }
        return records;
    }

    /** A page has the gap that is judged; the whole one and what exchange rates did to it have columns of their own, each rounded. */
    private static void assertShowsWithoutRates(String printed, String page, NamedCsvRecord row) {
        BigDecimal judged = number(withoutUnit(row.getField("variance")))
                .subtract(number(withoutUnit(row.getField("currency_effect"))));
        assertThat(judged.subtract(number(german(page))).abs())
                .as(printed)
                .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals(page, '.')));
    }

    /** An English number of the pages as a German cell shows it; a gap has its sign only where it is negative. */
    private static String german(String number) {
        return number.replace('\u2212', '-')
                .replace("+", "")
                .replace(",", "\u0000")
                .replace('.', ',')
                .replace('\u0000', '.');
    }

    /** What rounds to zero has no sign on the pages. */
    private static String withoutUnit(String cell) {
        Matcher number = NUMBER.matcher(cell);
        assertThat(number.matches()).as(cell).isTrue();
        return number.group(1).matches("-[0,]+") ? number.group(1).substring(1) : number.group(1);
    }

    /** Of a block that says its prefix once, such as M, a number may stand in its cell with another: 6.22 is 6,220 k. */
    private static boolean isInAnotherPrefix(String page, String cell) {
        BigDecimal onPage = number(german(page));
        BigDecimal half = BigDecimal.valueOf(5, decimals(page, '.') + 1);
        return IntStream.of(-6, -3, 3, 6)
                .anyMatch(power -> onPage.signum() != 0
                        && number(cell)
                                        .subtract(onPage.scaleByPowerOfTen(power))
                                        .abs()
                                        .compareTo(half.scaleByPowerOfTen(power))
                                <= 0);
    }

    private static BigDecimal number(String german) {
        return new BigDecimal(german.replace(".", "").replace(',', '.'));
    }

    /** A miss that would look like a hit has more digits in its cell than a page has where its target is not beside it. */
    private static void assertShows(String printed, String page, String cell) {
        int decimals = decimals(page, '.');
        if (decimals >= decimals(cell, ',')) {
            assertThat(cell).as(printed).isEqualTo(german(page));
        } else {
            assertThat(number(cell).subtract(number(german(page))).abs())
                    .as(printed)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(5, decimals + 1));
        }
    }

    private static int decimals(String number, char sign) {
        int place = number.indexOf(sign);
        return place < 0 ? 0 : number.length() - place - 1;
    }
}
