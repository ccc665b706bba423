package org.scorepack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.FigureRows;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.SampleRun;
import org.scorepack.testing.Tab;

/** What a reader does with a pack, mostly with the keyboard alone. */
class PackInBrowserTest {

    /** The lines of all measures. */
    private static final String LINES = "#where-is-everything .table-metrics";

    private static final String SHOWN = "[...document.querySelectorAll('" + LINES
            + " tbody tr:not(.band)')].filter(r => r.getClientRects().length).map(r => r.id)";

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private static Tab operations(String address) {
        return BROWSER.tab().sized(1280, 900).open(SamplePages.pack("operations"), address);
    }

    /** Every figure that the file holds can be read without the script, and with it: the same ones, in the same order. */
    @ParameterizedTest
    @MethodSource("org.scorepack.browser.SamplePages#packs")
    void figures_are_the_same_with_and_without_script(Path pack) throws IOException {
        String figures = "[...document.querySelectorAll('[data-figure]')]"
                + ".filter(f => f.closest('details') || f.getClientRects().length)"
                + ".map(f => f.dataset.figure + '|' + f.dataset.part + '|' + f.textContent).join('\\n')";
        try (Tab plain = BROWSER.tab().sized(1280, 900).withoutScript().open(pack);
                Tab scripted = BROWSER.tab().sized(1280, 900).open(pack)) {
            assertThat(plain.is("Boolean(document.querySelector('.tools'))")).isFalse();
            assertThat(scripted.is("Boolean(document.querySelector('.tools'))")).isTrue();
            assertThat(plain.text(figures)).isEqualTo(scripted.text(figures)).isEqualTo(written(pack));
        }
    }

    private static String written(Path pack) throws IOException {
        Matcher figure = Pattern.compile("<span data-figure=\"([^\"]*)\" data-part=\"([^\"]*)\">([^<]*)</span>")
                .matcher(Files.readString(pack));
        List<String> found = new ArrayList<>();
        while (figure.find()) {
            found.add(figure.group(1) + "|" + figure.group(2) + "|" + figure.group(3));
        }
        return String.join("\n", found);
    }

    @Test
    void a_head_sorts_by_keyboard_upwards_downwards_and_back() {
        try (Tab tab = operations("")) {
            String printed = tab.text(SHOWN + ".join()");
            tab.ask("document.querySelector('" + LINES + " th.k-name .sort').focus()");
            tab.press("Enter");
            assertThat(tab.text("document.querySelector('" + LINES + " th.k-name').ariaSort"))
                    .isEqualTo("ascending");
            String names = "[...document.querySelectorAll('" + LINES
                    + " .sorted th.k-name')].map(h => h.firstChild.textContent).join('|')";
            List<String> upwards = List.of(tab.text(names).split("\\|"));
            assertThat(upwards).hasSize(12).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            tab.press("Enter");
            List<String> downwards = new ArrayList<>(List.of(tab.text(names).split("\\|")));
            java.util.Collections.reverse(downwards);
            assertThat(downwards).isEqualTo(upwards);
            tab.press("Enter");
            assertThat(tab.text(SHOWN + ".join()")).isEqualTo(printed);
            assertThat(tab.is("document.querySelector('" + LINES + " th.k-name').hasAttribute('aria-sort')"))
                    .isFalse();
            assertThat(tab.is("document.activeElement.matches('.sort')")).isTrue();
        }
    }

    @Test
    void what_is_off_target_comes_first_when_sorted_by_status() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('" + LINES + " th.k-status .sort').click()");
            assertThat(tab.text("[...document.querySelectorAll('" + LINES
                            + " .sorted .status')].map(s => s.classList[1].slice(7)).join(' ')"))
                    .isEqualTo("red red amber no-data green green green green green green green green");
        }
    }

    @Test
    void only_exceptions_and_words_narrow_the_lines() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('" + LINES + " .only').focus()");
            tab.press(" ");
            assertThat(tab.text(SHOWN + ".join()"))
                    .isEqualTo("m-on-time-delivery,m-complaints,m-order-lead-time,m-first-pass-yield");
            assertThat(tab.text("document.querySelector('" + LINES + " .shown').textContent"))
                    .isEqualTo("4 of 12 rows");
            tab.ask("document.activeElement.blur(); document.querySelector('" + LINES + "').scrollIntoView()");
            tab.press("/");
            assertThat(tab.is("document.activeElement.matches('" + LINES + " .find input')"))
                    .isTrue();
            tab.type("lead");
            assertThat(tab.text(SHOWN + ".join()")).isEqualTo("m-order-lead-time");
        }
    }

    /** The address is the state: it can be kept and sent. */
    @Test
    void a_reload_brings_back_what_was_sorted_and_filtered() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('" + LINES + " th.k-name .sort').click()");
            tab.ask("document.querySelector('" + LINES + " .only').click()");
            tab.ask("document.querySelector('" + LINES + " .find input').focus()");
            tab.type("e");
            String shown = tab.text(SHOWN + ".join()");
            assertThat(shown).isNotEmpty();
            String address = tab.text("location.hash");
            tab.reload();
            assertThat(tab.text(SHOWN + ".join()")).isEqualTo(shown);
            try (Tab other = operations(address)) {
                assertThat(other.text(SHOWN + ".join()")).isEqualTo(shown);
                assertThat(other.text("document.querySelector('" + LINES + " .find input').value"))
                        .isEqualTo("e");
            }
            tab.ask("document.querySelector('a[href=\"#x-order-lead-time\"]').click()");
            tab.until("at the place", () -> tab.text("location.hash").startsWith("#x-order-lead-time?"));
            assertThat(tab.text(SHOWN + ".join()")).isEqualTo(shown);
        }
    }

    @Test
    void a_measure_has_an_address_of_its_own() {
        try (Tab tab = operations("#m-first-pass-yield?where-is-everything.0.sort=1d")) {
            assertThat(tab.number("document.getElementById('m-first-pass-yield').getBoundingClientRect().top"))
                    .isBetween(0, 890);
            assertThat(tab.number("scrollY")).isGreaterThan(500);
        }
    }

    @Test
    void j_and_k_go_from_exception_to_exception() {
        try (Tab tab = operations("")) {
            List<String> visited = new ArrayList<>();
            for (int at = 0; at < 4; at++) {
                tab.press("j");
                visited.add(tab.text("document.activeElement.id"));
            }
            assertThat(visited)
                    .containsExactly("m-on-time-delivery", "m-complaints", "m-order-lead-time", "m-first-pass-yield");
            tab.press("k");
            assertThat(tab.text("document.activeElement.id")).isEqualTo("m-order-lead-time");
            assertThat(tab.text("location.hash")).isEqualTo("#m-order-lead-time");
        }
    }

    @Test
    void help_opens_by_its_key_closes_by_escape_and_gives_the_focus_back() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('a.what').focus()");
            String before = tab.text("document.activeElement.getAttribute('href')");
            tab.press("?");
            assertThat(tab.is("document.querySelector('dialog.help').open")).isTrue();
            for (int at = 0; at < 6; at++) {
                tab.press("Tab");
                assertThat(tab.is("document.activeElement === document.body || Boolean(document.activeElement"
                                + ".closest('dialog'))"))
                        .isTrue();
            }
            tab.press("Escape");
            tab.until("closed", () -> tab.is("!document.querySelector('dialog')"));
            assertThat(tab.text("document.activeElement.getAttribute('href')")).isEqualTo(before);
        }
    }

    /** Keys of one character must be avoidable: who speaks to the machine would press them by chance. */
    @Test
    void the_keys_can_be_switched_off() {
        try (Tab tab = operations("")) {
            tab.press("?");
            tab.ask("document.querySelector('dialog input').focus()");
            tab.press(" ", "Escape", "j");
            assertThat(tab.is("document.activeElement.matches('tr')")).isFalse();
            tab.reload().press("?");
            assertThat(tab.is("Boolean(document.querySelector('dialog'))")).isFalse();
            tab.ask("localStorage.clear()");
        }
    }

    /** The paper is dark where the machine prefers it, unless the reader wants it otherwise. */
    @Test
    void dark_and_light_can_be_chosen_and_stay() {
        String paper = "getComputedStyle(document.body).backgroundColor";
        try (Tab tab = BROWSER.tab().sized(1280, 900).scheme("light").open(SamplePages.pack("operations"))) {
            String light = tab.text(paper);
            tab.scheme("dark");
            String dark = tab.text(paper);
            assertThat(dark).isNotEqualTo(light);
            tab.click(".tool[aria-pressed]");
            assertThat(tab.text(paper)).isEqualTo(light);
            assertThat(tab.reload().text(paper)).isEqualTo(light);
            tab.click(".tool[aria-pressed]");
            tab.scheme("light");
            assertThat(tab.text(paper)).isEqualTo(dark);
            tab.ask("localStorage.clear()");
        }
    }

    @Test
    void a_table_is_saved_as_it_is_shown(@TempDir Path folder) throws IOException {
        try (Tab tab = operations("#x?where-is-everything.0.only=1&where-is-everything.0.sort=1d")) {
            tab.saveTo(folder).click(LINES + " .quiet-button");
            Path file = folder.resolve("operations_2026-10_where-is-everything_0.csv");
            tab.until("saved", () -> Files.exists(file));
            List<String> lines = Files.readString(file).lines().toList();
            assertThat(lines).hasSize(5);
            assertThat(lines.get(0)).startsWith("\ufeffAgainst target,Measure,Actual,Target,Gap");
            assertThat(lines.get(1)).startsWith("▲ Just off,On-time delivery");
        }
    }

    /** By keyboard: the name of the measure answers, Escape closes, the focus returns. */
    @Test
    void a_name_tells_why_its_number_is_what_it_is() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('#m-order-lead-time button.name').focus()");
            tab.press("Enter");
            String told = tab.text("document.querySelector('dialog').innerText");
            assertThat(told)
                    .contains("Custom order lead time, days", "13.1", "orders.sql:row", " rows, ", "Head of Operations")
                    .contains("10 February 2026", "scorepack why operations order-lead-time --period 2026-10");
            assertThat(tab.is("Boolean(document.activeElement.closest('dialog'))"))
                    .isTrue();
            tab.press("Escape");
            tab.until("closed", () -> tab.is("!document.querySelector('dialog')"));
            assertThat(tab.is("document.activeElement.matches('#m-order-lead-time button.name')"))
                    .isTrue();
        }
    }

    /** By pointer: the figure itself answers, of its own month. */
    @Test
    void a_figure_of_an_earlier_month_tells_of_that_month() {
        try (Tab tab = operations("")) {
            tab.click("#figures .table-history [data-figure='operations/order-lead-time/2026-03/month/actual']");
            assertThat(tab.text("document.querySelector('dialog select').selectedOptions[0].textContent"))
                    .isEqualTo("March 2026");
            assertThat(tab.text("document.querySelector('dialog strong').textContent"))
                    .isEqualTo("13.75");
        }
    }

    @Test
    void the_link_of_a_measure_can_be_copied_and_leads_to_it() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('#m-first-pass-yield button.name').click()");
            tab.ask("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
            tab.ask("[...document.querySelectorAll('dialog button')].find(b => b.textContent === 'Copy link').click()");
            String link = tab.text("window.copied");
            assertThat(link).endsWith("operations_2026-10_e1.html#m-first-pass-yield");
        }
    }

    /** Sorted by gap, days and euros and points are in one order: how far each is from its target. */
    @Test
    void the_widest_gap_comes_first_whatever_its_unit() {
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('" + LINES + " th.k-gap .sort').click()");
            assertThat(List.of(tab.text(SHOWN + ".join()").split(",")).subList(0, 3))
                    .containsExactlyInAnyOrder("m-order-lead-time", "m-first-pass-yield", "m-on-time-delivery");
        }
    }

    @Test
    void the_points_of_a_chart_can_be_walked_by_keyboard_and_pointed_at() {
        String chart = "#x-order-lead-time .drawing";
        String tip = "document.querySelector('.tip:not([hidden])')?.innerText.replace(/\\s+/g, ' ')";
        try (Tab tab = operations("")) {
            tab.ask("document.querySelector('" + chart + "').focus()");
            tab.press("ArrowLeft");
            assertThat(tab.text(tip)).startsWith("October 2026 Actual 13.1 Target 11.7 Usual range");
            tab.press("ArrowLeft");
            assertThat(tab.text(tip)).startsWith("September 2026 Actual 13.3");
            assertThat(tab.text("document.querySelector('body > [role=status]').textContent"))
                    .startsWith("September 2026, Actual 13.3");
            tab.press("Home");
            assertThat(tab.text(tip)).startsWith("November 2024");
            tab.press("Escape");
            assertThat(tab.text(tip)).isEmpty();
            tab.point(chart, 0.02, 0.5);
            assertThat(tab.text(tip)).startsWith("November 2024");
        }
    }

    /** Without script too: the table is there, only folded. */
    @Test
    void a_chart_is_also_a_table() {
        try (Tab tab = BROWSER.tab().withoutScript().open(SamplePages.pack("operations"))) {
            tab.click("#x-order-lead-time summary");
            assertThat(tab.text("document.querySelector('#x-order-lead-time .points').innerText"))
                    .contains("November 2024", "October 2026", "13.1");
        }
    }

    @Test
    void all_figures_of_the_pack_are_saved_with_their_exact_values(@TempDir Path folder) throws IOException {
        try (Tab tab = operations("")) {
            tab.saveTo(folder).click(".tools [aria-label*=CSV]");
            Path file = folder.resolve("operations_2026-10.csv");
            tab.until("saved", () -> Files.exists(file));
            FigureRows figures = SampleRun.once().figures("operations");
            List<String> lines = Files.readString(file).lines().skip(1).toList();
            assertThat(lines).hasSizeGreaterThan(150).allSatisfy(line -> {
                List<String> cells = List.of(line.split(",", -1));
                Map<String, String> row = figures.row(
                                "operations",
                                cells.get(1),
                                cells.get(3 + nameParts(cells)),
                                cells.get(4 + nameParts(cells)))
                        .orElseThrow();
                assertThat(cells.get(5 + nameParts(cells))).isEqualTo(row.get("actual"));
            });
        }
    }

    /** A name with its unit has a comma: "Custom order lead time, days" is quoted and falls into two parts. */
    private static int nameParts(List<String> cells) {
        return cells.get(2).startsWith("\"") ? 1 : 0;
    }

    /** Whatever a document says, what was pressed changes nothing outside: all of it is done without a request or a complaint. */
    @Test
    void nothing_that_a_reader_does_asks_the_network_or_breaks_the_policy() throws IOException {
        // The browser may still be saving when the test is over.
        Path stays = Files.createDirectories(Path.of("target", "saved-by-browser"));
        try (Tab tab = operations("")) {
            tab.saveTo(stays).press("j", "k", "/").type("x");
            tab.ask("document.activeElement.blur()");
            tab.press("?", "Escape");
            tab.ask("document.querySelectorAll('button').forEach(b => b.click())");
            assertThat(tab.requests()).allMatch(url -> url.startsWith("blob:"));
            assertThat(tab.complaints()).isEmpty();
        }
    }
}
