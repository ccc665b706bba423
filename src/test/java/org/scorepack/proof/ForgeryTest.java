package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.SampleRun;

/** One digit of a published figure is changed: it is named, whichever file it stands in. */
class ForgeryTest {

    private static final SampleRun RUN = SampleRun.once();

    private final Random chance = new Random(20261031);
    private int named;

    @Test
    void each_of_a_hundred_digits_is_named_by_its_figure() throws IOException {
        for (int at = 0; at < 34; at++) {
            forge("operations", "operations_2026-10_e1.html", Forgery::ofHtml);
        }
        for (int at = 0; at < 33; at++) {
            forge("sales", "figures.csv", Forgery::ofCsv);
        }
        for (int at = 0; at < 33; at++) {
            String file = at % 2 == 0 ? "quality_2026-10_e1.pdf" : "quality_2026-10_e1_annex.pdf";
            forge("quality", file, Forgery::ofPdf);
        }
        System.out.println("compared " + named + " values that were forged");
        assertThat(named).isEqualTo(100);
    }

    private void forge(String department, String name, BiFunction<byte[], Random, Forgery> forger) throws IOException {
        SortedMap<String, byte[]> published = edition(department).bytes();
        Forgery forgery = forger.apply(published.get(name), chance);
        SortedMap<String, byte[]> forged = new TreeMap<>(published);
        forged.put(name, forgery.file());

        List<Flaw> flaws = edition(department).proof(forged).against(published);

        assertThat(flaws).as("%s in %s", forgery.figure(), name).hasSize(1).allSatisfy(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Flaw.Kind.FIGURE);
            assertThat(flaw.figure()).startsWith(forgery.figure());
            assertThat(flaw.file()).endsWith(name);
            assertThat(flaw.where()).isNotEmpty();
            assertThat(flaw.found()).isNotEqualTo(flaw.expected());
        });
        named++;
    }

    /** Whoever has only the files sees that they contradict each other. */
    @Test
    void a_digit_that_only_one_file_has_contradicts_the_others() throws IOException {
        for (String department : RUN.departments()) {
            SortedMap<String, byte[]> published = edition(department).bytes();
            assertThat(edition(department).proof(published).amongThemselves())
                    .as(department)
                    .isEmpty();
            String name = department + "_2026-10_e1.pdf";
            Forgery forgery = Forgery.ofPdf(published.get(name), chance);
            SortedMap<String, byte[]> forged = new TreeMap<>(published);
            forged.put(name, forgery.file());
            assertThat(edition(department).proof(forged).amongThemselves())
                    .as("%s in %s", forgery.figure(), name)
                    .anySatisfy(flaw -> assertThat(flaw.figure()).startsWith(forgery.figure()));
        }
    }

    @Test
    void a_table_inside_a_pdf_is_the_one_beside_it() throws IOException {
        SortedMap<String, byte[]> published = edition("finance").bytes();
        SortedMap<String, byte[]> forged = new TreeMap<>(published);
        Forgery forgery = Forgery.ofCsv(published.get("figures.csv"), chance);
        forged.put("figures.csv", forgery.file());

        assertThat(edition("finance").proof(forged).amongThemselves())
                .extracting(Flaw::kind)
                .contains(Flaw.Kind.ATTACHMENT);
        assertThat(edition("finance").proof(forged).amongThemselves())
                .anySatisfy(flaw -> assertThat(flaw.figure()).isEqualTo(forgery.figure()));
    }

    /** Status, sentence and owner of a line belong together for those who hear it. */
    @Test
    void a_line_is_read_out_in_its_order() throws IOException {
        List<String> read =
                PdfPieces.of(edition("operations").bytes().get("operations_2026-10_e1.pdf")).pieces().stream()
                        .map(piece -> piece.text().strip())
                        .toList();
        int sentence = read.indexOf(read.stream()
                .filter(text -> text.startsWith("Find out why it changed: Custom order lead time"))
                .findFirst()
                .orElseThrow());
        assertThat(read.subList(0, sentence)).endsWith("■", "Off target");
        assertThat(read.get(sentence + 1)).isEqualTo("Head of Operations");
    }

    private static EditionFiles edition(String department) {
        return new EditionFiles(RUN.edition(department));
    }
}
