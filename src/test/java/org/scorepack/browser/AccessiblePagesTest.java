package org.scorepack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.Axe;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.Tab;

/** All pages of the sample company, light and dark, on a phone and on a desk. */
class AccessiblePagesTest {

    /** A4 upright without margins of 11 mm, in pixels. */
    private static final int SHEET = 710;

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    static Stream<Path> pages() {
        return SamplePages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_nothing(Path page) {
        for (int width : new int[] {390, 1280}) {
            try (Tab tab = BROWSER.tab().sized(width, 900).scheme("light").open(page)) {
                assertThat(Axe.violations(tab)).as("%s, %d px", page, width).isEmpty();
                tab.scheme("dark");
                assertThat(Axe.faintTexts(tab))
                        .as("%s, %d px, dark", page, width)
                        .isEmpty();
            }
        }
    }

    /** Wide tables scroll in boxes of their own. */
    @ParameterizedTest
    @MethodSource("pages")
    void no_page_is_wider_than_the_narrowest_phone(Path page) {
        try (Tab tab = BROWSER.tab().sized(320, 700).open(page)) {
            assertThat(tab.number("document.documentElement.scrollWidth"))
                    .as(page.toString())
                    .isLessThanOrEqualTo(320);
        }
    }

    /** Paper does not scroll: no table is wider than a sheet of A4 between its margins. */
    @ParameterizedTest
    @MethodSource("pages")
    void printed_it_loses_no_column(Path page) {
        try (Tab tab = BROWSER.tab().sized(SHEET, 900).printed().open(page)) {
            assertThat(tab.number("document.documentElement.scrollWidth"))
                    .as(page.toString())
                    .isLessThanOrEqualTo(SHEET);
            assertThat(tab.text("[...document.querySelectorAll('table')]"
                            + ".filter(table => table.getBoundingClientRect().right > innerWidth + 1)"
                            + ".map(table => table.caption ? table.caption.textContent : table.className).join()"))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    /** On a narrow screen the key is lines of words, not a table that is wider than the screen. */
    @Test
    void the_key_does_not_scroll_on_a_phone() {
        try (Tab tab = BROWSER.tab().sized(320, 700).open(SamplePages.pack("corporate"))) {
            assertThat(
                            tab.is(
                                    "(box => box.scrollWidth <= box.clientWidth)(document.querySelector('.table-key .scroll'))"))
                    .isTrue();
        }
    }

    /** It is one file: it asks for nothing, complains of nothing and breaks no rule of its own policy. */
    @ParameterizedTest
    @MethodSource("pages")
    void it_needs_nothing_and_complains_of_nothing(Path page) {
        try (Tab tab = BROWSER.tab().sized(1280, 900).open(page)) {
            assertThat(tab.requests()).as(page.toString()).isEmpty();
            assertThat(tab.complaints()).as(page.toString()).isEmpty();
        }
    }

    /** The words of a chart are as tall on a phone as they were drawn, nine pixels at least: drawn wider than a phone they shrink. */
    @Test
    void charts_on_a_phone_can_be_read() {
        try (Tab tab = BROWSER.tab().sized(390, 844).open(SamplePages.pack("corporate"))) {
            assertThat(
                            tab.text(
                                    "[...document.querySelectorAll('.chart-block text')].filter(t => t.getClientRects().length)"
                                            + ".map(t => [Number(t.getAttribute('font-size')) * t.getScreenCTM().a, t.textContent])"
                                            + ".filter(([size]) => size < 9).map(([size, text]) => text + ' ' + size).join('\\n')"))
                    .isEmpty();
        }
    }

    /** One word below the other is what becomes of a caption that is as wide as its longest word. */
    @Test
    void captions_on_a_phone_are_lines() {
        try (Tab tab = BROWSER.tab().sized(390, 844).open(SamplePages.pack("corporate"))) {
            assertThat(
                            tab.text(
                                    "[...document.querySelectorAll('.table caption')].filter(c => c.getClientRects().length)"
                                            + ".filter(c => c.getBoundingClientRect().height > 80).map(c => c.textContent).join('\\n')"))
                    .isEmpty();
        }
    }

    /** A definition has the width of its card; where it had the half beside the status, it was five lines long. */
    @Test
    void a_definition_on_a_phone_is_as_wide_as_its_card_and_the_status_stands_beside_the_name() {
        for (int width : new int[] {320, 390}) {
            try (Tab tab = BROWSER.tab().sized(width, 844).open(SamplePages.pack("operations"))) {
                String cards =
                        "[...document.querySelectorAll('.table-metrics tbody tr')].filter(r => r.querySelector('th.k-name .small'))";
                assertThat(tab.number(cards + ".length")).isGreaterThan(10);
                assertThat(tab.text(cards
                                + ".map(r => [r, r.querySelector('.small')]).filter(([r, s]) => s.getBoundingClientRect().width < 0.95 * r.clientWidth)"
                                + ".map(([r]) => r.textContent).join('\\n')"))
                        .isEmpty();
                assertThat(tab.text(cards
                                + ".filter(r => { const s = r.querySelector('td.k-status .status').getBoundingClientRect();"
                                + " return [...r.querySelector('th.k-name').querySelectorAll('*')].flatMap(e => [...e.getClientRects()])"
                                + ".some(t => t.right > s.left && t.left < s.right && t.bottom > s.top + 1 && t.top < s.bottom - 1); })"
                                + ".map(r => r.textContent).join('\\n')"))
                        .isEmpty();
            }
        }
    }
}
