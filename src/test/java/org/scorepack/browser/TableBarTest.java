package org.scorepack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.Tab;

/** What is done to a table stands with its heading: neither on it nor with the table before. */
class TableBarTest {

    /** Each table that has a bar, its heading's words as they are set, and what stands in the bar. */
    private static final String BARS = """
            [...document.querySelectorAll('.table .bar')]
              .filter(bar => bar.getClientRects().length && bar.parentElement.querySelector('caption').getClientRects().length)
              .map(bar => {
                const words = document.createRange();
                words.selectNodeContents(bar.parentElement.querySelector('caption'));
                return { bar, caption: words.getBoundingClientRect(), before: bar.parentElement.previousElementSibling,
                  parts: [...bar.children].filter(part => part.textContent).map(part => part.getBoundingClientRect()) };
              })""";

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    static Stream<Arguments> pages() {
        return EveryEdition.LANGUAGES.stream()
                .flatMap(language -> Stream.of(390, 800, 960, 1280).map(width -> Arguments.of(language, width)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_heading_and_its_bar_belong_together(String language, int width) {
        Path page = EveryEdition.files(EveryEdition.in(language).edition("corporate"), ".html")
                .get(0);
        try (Tab tab = BROWSER.tab().sized(width, 900).open(page)) {
            tab.ask("document.querySelectorAll('.find input').forEach(find => {"
                    + " find.value = 'e'; find.dispatchEvent(new Event('input')); })");
            assertThat(tab.number(BARS + ".length")).isGreaterThan(4);
            assertThat(tab.text(BARS
                            + ".filter(it => it.parts.some(part => part.left < it.caption.right && part.right > it.caption.left"
                            + " && part.top < it.caption.bottom && part.bottom > it.caption.top))"
                            + ".map(it => it.bar.parentElement.className).join()"))
                    .as("the bar lies on the heading")
                    .isEmpty();
            assertThat(tab.text(BARS
                            + ".filter(it => it.before && it.bar.getBoundingClientRect().top - it.before.getBoundingClientRect().bottom"
                            + " < it.caption.top - it.bar.getBoundingClientRect().bottom)"
                            + ".map(it => it.bar.parentElement.className).join()"))
                    .as("the bar is nearer to what stands before")
                    .isEmpty();
        }
    }
}
