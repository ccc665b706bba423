package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.Conformance;
import org.scorepack.testing.SampleRun;

/** The pack on a phone says what the pages say, and is proven as they are. */
class PhonePackTest {

    private static final SampleRun RUN = SampleRun.onLetterAndPhones();
    private static final int MOST_BYTES_OF_FORTY_MEASURES = 600_000;
    private static final int MOST_SCREENS = 70;
    private static final int SENTENCE = 25;

    static List<String> departments() {
        return RUN.departments();
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_same_figures_in_the_same_characters_stand_on_pages_and_phone(String department) throws IOException {
        Map<String, Set<String>> pages = figures(pieces(department, ".pdf"));
        Map<String, Set<String>> phone = figures(pieces(department, "_phone.pdf"));

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(phone.keySet()).containsAll(pages.keySet());
        pages.forEach((figure, texts) -> texts.forEach(text -> assertThat(phone.get(figure))
                .as(figure)
                .anySatisfy(shown -> assertThat(shown).endsWith(text))));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_same_charts_in_the_same_words_stand_on_pages_and_phone(String department) throws IOException {
        assertThat(charts(pieces(department, "_phone.pdf"))).isEqualTo(charts(pieces(department, ".pdf")));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_same_sentences_stand_on_pages_and_phone(String department) throws IOException {
        String phone = String.join("", texts(pieces(department, "_phone.pdf")));
        List<String> sentences = texts(pieces(department, ".pdf")).stream()
                .filter(text -> text.length() > SENTENCE && text.endsWith("."))
                .toList();

        assertThat(sentences).hasSizeGreaterThan(5);
        assertThat(sentences).allSatisfy(sentence -> assertThat(phone).contains(sentence));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void it_is_accessible_and_archivable_and_small(String department) throws IOException {
        byte[] file = Files.readAllBytes(RUN.file(department, "_phone.pdf"));

        Conformance.check(department, file);
        assertThat(file.length).isLessThan(MOST_BYTES_OF_FORTY_MEASURES);
    }

    /** What stands twice on the pages stands once on the phone; a number never runs into the word beside it. */
    @Test
    void forty_measures_are_seventy_screens_at_most() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(RUN.file("corporate", "_phone.pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(MOST_SCREENS);
            assertThat(new PDFTextStripper().getText(document))
                    .containsPattern("424\\s+likely")
                    .doesNotContainPattern("[0-9](likely|as last year|by hand|estimate)");
        }
    }

    @Test
    void one_digit_changed_in_it_is_named_by_its_figure() throws IOException {
        Random chance = new Random(20261031);
        SortedMap<String, byte[]> published = edition("quality").bytes();
        String name = "quality_2026-10_e1_phone.pdf";
        int contradicted = 0;
        for (int at = 0; at < 20; at++) {
            Forgery forgery = Forgery.ofPdf(published.get(name), chance);
            SortedMap<String, byte[]> forged = new TreeMap<>(published);
            forged.put(name, forgery.file());

            assertThat(edition("quality").proof(forged).against(published))
                    .as(forgery.figure())
                    .hasSize(1)
                    .allSatisfy(flaw -> {
                        assertThat(flaw.kind()).isEqualTo(Flaw.Kind.FIGURE);
                        assertThat(flaw.figure()).startsWith(forgery.figure());
                        assertThat(flaw.file()).endsWith(name);
                    });
            contradicted += edition("quality").proof(forged).amongThemselves().isEmpty() ? 0 : 1;
        }
        assertThat(contradicted).isEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("departments")
    void the_files_of_an_edition_agree_with_each_other(String department) throws IOException {
        assertThat(edition(department).proof(edition(department).bytes()).amongThemselves())
                .isEmpty();
    }

    /** A phone's charts are those of the pages: one that was taken from another month has others. */
    @Test
    void a_phone_pack_with_other_charts_contradicts_the_pages() throws IOException {
        SortedMap<String, byte[]> files = edition("operations").bytes();
        files.put("operations_2026-10_e1_phone.pdf", edition("quality").bytes().get("quality_2026-10_e1_phone.pdf"));

        assertThat(edition("operations").proof(files).amongThemselves())
                .extracting(Flaw::kind)
                .contains(Flaw.Kind.CHARTS);
    }

    private static Map<String, Set<String>> figures(List<Piece> pieces) {
        return PieceComparison.shown(pieces).stream()
                .filter(piece -> !piece.where().contains("chart"))
                .collect(Collectors.groupingBy(
                        Piece::mark,
                        TreeMap::new,
                        Collectors.mapping(piece -> plain(piece.text()), Collectors.toSet())));
    }

    private static List<String> charts(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.where().contains("chart"))
                .map(Piece::text)
                .sorted()
                .toList();
    }

    /** Without blanks, since lines end elsewhere; without heads and feet of pages. */
    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> !piece.where().contains("head and foot"))
                .map(piece -> plain(piece.text()).replace(" ", ""))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private static List<Piece> pieces(String department, String end) throws IOException {
        return PdfPieces.of(Files.readAllBytes(RUN.file(department, end))).pieces();
    }

    private static EditionFiles edition(String department) {
        return new EditionFiles(RUN.edition(department));
    }
}
