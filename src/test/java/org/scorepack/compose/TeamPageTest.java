package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.render.PackRenderer;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.PdfGeometry;

/** A team gets one page, whatever it measures; what does not fit is counted. */
class TeamPageTest {

    private static final String LONG =
            "Share of deliveries to customers abroad that arrived on the day that was promised when they were ordered, number ";

    @Test
    void a_few_measures_stand_in_large_type() throws IOException {
        String page = page(Fixtures.operations());

        assertThat(page).contains("What stands out", "Missing", "What we do");
    }

    /** The longest status of any language, beside its shape in the largest type. */
    @Test
    void a_count_stands_in_one_line_with_its_shape() throws IOException {
        History justOff = History.steady(
                Fixtures.metric("a", "Ausbeute", Unit.Kind.PERCENT, "%", Direction.HIGHER)
                        .build(),
                "99",
                "99.5",
                "98");
        String page =
                page(Sample.operations().objective("o", "O", "process", justOff).language(Locale.GERMAN));

        assertThat(page.replace('\u00a0', ' ')).containsPattern("\\u25b2 Knapp verfehlt\\s");
    }

    @Test
    void three_hundred_measures_with_long_names_are_one_page_too() throws IOException {
        History[] many = IntStream.range(0, 300)
                .mapToObj(at -> History.steady(
                                Fixtures.metric("m" + at, LONG + at, Unit.Kind.PERCENT, "%", Direction.HIGHER)
                                        .build(),
                                "95",
                                "95.2",
                                at % 2 == 0 ? "80.1" : "95.1")
                        .usual(75, 95, 99, AssuranceKind.HIT_OR_MISS))
                .toArray(History[]::new);

        String page = page(Sample.operations().objective("all", "Everything", "process", many));

        assertThat(page).contains("145 more.");
    }

    private static String page(Sample sample) throws IOException {
        PackInput input = sample.forAudience(Audience.Kind.TEAM).input();
        Pack pack = Composer.compose(input);
        assertThat(pack.annex()).isEmpty();
        byte[] file = new PackRenderer()
                .render(pack.stamped("Issue 1", "0123456789ab"), PackTables.of(input), "team")
                .files()
                .get("team.pdf");
        List<PdfGeometry.Page> pages = PdfGeometry.read(file);
        assertThat(pages).singleElement().satisfies(only -> {
            assertThat(only.outside()).isEmpty();
            assertThat(only.overlaps()).isEmpty();
        });
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
