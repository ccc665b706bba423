package org.scorepack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorepack.testing.OpenBrowser;
import org.scorepack.testing.Tab;

/** Finding a department among all of them. */
class IndexInBrowserTest {

    private static final String SHOWN =
            "[...document.querySelectorAll('tbody th')].filter(h => h.getClientRects().length).map(h => h.textContent).join()";

    @RegisterExtension
    private static final OpenBrowser BROWSER = new OpenBrowser();

    private static Path control() {
        return SamplePages.indexes().findFirst().orElseThrow();
    }

    @Test
    void words_narrow_the_departments() {
        try (Tab tab = BROWSER.tab().sized(1280, 900).open(control())) {
            assertThat(tab.text(SHOWN)).contains("Finance", "Operations", "Sales");
            tab.press("/").type("opera");
            assertThat(tab.text(SHOWN)).isEqualTo("Operations");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void without_script_all_of_it_is_there_and_no_field_that_does_nothing() {
        try (Tab tab = BROWSER.tab().withoutScript().open(control())) {
            assertThat(tab.text(SHOWN)).contains("Finance", "Operations", "Sales");
            assertThat(tab.is("document.querySelector('.search').getClientRects().length === 0"))
                    .isTrue();
        }
    }
}
