package org.scorepack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.figure.Status;
import org.scorepack.render.IndexPrinter;

class IndexesTest {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    Path temp;

    private OutFolder out;
    private Publisher publisher;
    private Indexes indexes;

    @BeforeEach
    void open() {
        out = new OutFolder(temp.resolve("out"));
        publisher = new Publisher(out);
        indexes = new Indexes(out, new IndexPrinter());
    }

    private String page(String path) throws IOException {
        return Files.readString(out.root().resolve(path));
    }

    @Test
    void departmentListsItsPacksLatestFirstAndEveryLinkLeadsToAFile() throws IOException {
        publisher.publish(named("sales", "Sales", "2026-09", "September 2026", 1), Supplier::get);
        publisher.publish(named("sales", "Sales", "2026-10", "October 2026", 1), Supplier::get);
        publisher.publish(named("sales", "Sales", "2026-10", "October 2026", 2), Supplier::get);
        publisher.publish(named("operations", "Operations", "2026-10", "October 2026", 1), Supplier::get);

        indexes.all();

        String page = page("sales/index.html");
        assertThat(page)
                .containsSubsequence(
                        "October 2026</h2>", "Issue 2</h3>", "Issue 1 (replaced", "September 2026</h2>", "Issue 1</h3>")
                .doesNotContainIgnoringCase("operations");
        assertThat(links(page))
                .contains("2026-10/edition-2/sales_2026-10_e2.pdf", "2026-09/edition-1/figures.csv")
                .hasSize(12)
                .allSatisfy(href -> assertThat(out.department("sales").resolve(href))
                        .isRegularFile()
                        .startsWith(out.department("sales")));
        assertThat(Editions.of(out, "sales").intact()).isEmpty();
    }

    @Test
    void controlShowsDepartmentsByMonthsCountsAndRuns() throws IOException {
        publisher.publish(named("sales", "Sales", "2026-09", "September 2026", 1), Supplier::get);
        Published october =
                publisher.publish(named("operations", "Operations", "2026-10", "October 2026", 1), Supplier::get);
        ControlFolder control = new ControlFolder(out);
        control.write(ControlFolderTest.run(1, List.of(october), ControlFolderTest.certificate(false)));
        Files.createDirectories(out.run("2026-10", 2));

        indexes.all();

        String page = page("_control/index.html");
        assertThat(page)
                .containsSubsequence("2026-10</th>", "2026-09</th>")
                .containsSubsequence("Operations</a>", "Issue 1", "5<span class=\"unseen\"> on target", "no pack")
                .containsSubsequence("Sales</a>", "no pack", "Issue 1", "2<span class=\"unseen\"> off target")
                .containsSubsequence("Runs", "Not finished", "Data missing", "1 new, 1 unchanged");
        assertThat(links(page))
                .contains("../operations/2026-10/edition-1/operations_2026-10_e1.pdf", "2026-10/run-1/rejects.csv")
                .allSatisfy(href ->
                        assertThat(out.control().resolve(href).normalize()).isRegularFile());
    }

    @Test
    void hostileNamesAreShownAsText() throws IOException {
        String hostile = "<script>alert('1')</script>\"&amp;${7*7}";
        publisher.publish(named("sales", hostile, "2026-10", hostile, 1), Supplier::get);

        indexes.all();

        for (String page : new String[] {page("sales/index.html"), page("_control/index.html")}) {
            assertThat(page)
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;")
                    .contains("&amp;amp;${7*7}");
            assertThat(page.split("(?i)<script", -1)).as("its own script").hasSize(2);
        }
    }

    @Test
    void sameBytesInAnyZoneAndLocaleAndUntouchedWhereNothingChanged() throws IOException {
        publisher.publish(named("sales", "Sales", "2026-10", "October 2026", 1), Supplier::get);
        indexes.all();
        String department = page("sales/index.html");
        String control = page("_control/index.html");
        Path file = out.root().resolve("sales/index.html");
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file, longAgo);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            new Indexes(out, new IndexPrinter()).all();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(page("sales/index.html")).isEqualTo(department);
        assertThat(page("_control/index.html")).isEqualTo(control);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        assertThat(out.root().resolve(".work")).isEmptyDirectory();
    }

    @Test
    void nothingPublishedNothingListed() throws IOException {
        indexes.all();

        assertThat(Sample.filesBelow(out.root())).containsExactly("_control/index.html");
        assertThat(page("_control/index.html")).contains("All departments");
    }

    @Test
    void indexThatIsALinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.html"), "precious");
        publisher.publish(named("sales", "Sales", "2026-10", "October 2026", 1), Supplier::get);
        Files.createSymbolicLink(out.root().resolve("sales/index.html"), elsewhere);

        assertThatThrownBy(() -> indexes.department("sales")).isInstanceOf(CannotPublish.class);
        assertThat(elsewhere).hasContent("precious");
    }

    private static List<String> links(String page) {
        return HREF.matcher(page).results().map(m -> m.group(1)).toList();
    }

    private static EditionFiles named(String id, String name, String period, String month, int number) {
        EditionId edition = new EditionId(id, period, number);
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(edition.stem() + ".pdf", Sample.PDF);
        files.put(edition.stem() + "_annex.pdf", Sample.PDF);
        files.put("figures.csv", new byte[] {'d'});
        return new EditionFiles(
                edition,
                new Heading("en", "Sample & Co", name, month, "Issue " + number),
                false,
                "c0ffee" + number,
                new TreeMap<>(Map.of(Status.GREEN, 5, Status.RED, 2)),
                files,
                List.of(),
                new MadeBy(1, "0.1.0", Instant.EPOCH));
    }
}
