package org.scorepack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.testing.Axe;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.Tab;

/**
 * Packs of the month that ends a quarter for management, board and team, light and dark. Layout and colours are the same in each language,
 * words are the same at each width: so each language has a width of its own, and each pack is opened once in each.
 */
class AccessibleAudiencesTest {

    private static final int NARROWEST = 320;
    private static final Map<String, Integer> WIDTHS = Map.of("en", 390, "de", 1280, "fr", NARROWEST);

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    static Stream<Arguments> pages() {
        return EveryEdition.LANGUAGES.stream()
                .flatMap(language -> EveryEdition.in(language).files(".html").stream()
                        .map(page -> Arguments.of(page, WIDTHS.get(language))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_nothing_light_or_dark_and_a_phone_shows_its_whole_width(Path page, int width) {
        try (Tab tab = BROWSER.tab().sized(width, 900).scheme("light").open(page)) {
            assertThat(Axe.violationsBesidesColour(tab))
                    .as("%s, %d px", page, width)
                    .isEmpty();
            for (String scheme : new String[] {"light", "dark"}) {
                tab.scheme(scheme);
                assertThat(Axe.faintTexts(tab))
                        .as("%s, %d px, %s", page, width, scheme)
                        .isEmpty();
            }
            tab.sized(NARROWEST, 900);
            assertThat(tab.number("document.documentElement.scrollWidth"))
                    .as("%s", page)
                    .isLessThanOrEqualTo(NARROWEST);
        }
    }

    /** A value that drops below its month is read as the next month's; "Nein" without its question says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void on_a_phone_a_month_stands_beside_its_value_and_an_answer_behind_its_question(String language) {
        Path page = EveryEdition.files(EveryEdition.in(language).edition("corporate"), ".html")
                .get(0);
        try (Tab tab = BROWSER.tab().sized(390, 900).open(page)) {
            String months = "[...document.querySelectorAll('.table-again td.right, .table-changed td.right')]";
            assertThat(tab.number(months + ".length")).isGreaterThan(20);
            assertThat(tab.text(months + ".filter(c => c.getBoundingClientRect().height > 30)"
                            + ".map(c => c.closest('tr').textContent).join('\\n')"))
                    .isEmpty();
            String answers =
                    "[...document.querySelectorAll('.lined td.k-signal')].filter(c => /^(Nein|Non)$/.test(c.textContent.trim()))";
            assertThat(tab.text(answers + ".filter(c => !getComputedStyle(c, '::before').content.includes('?'))"
                            + ".map(c => c.closest('tr').textContent).join('\\n')"))
                    .isEmpty();
        }
    }
}
