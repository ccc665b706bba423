package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorepack.testing.EveryEdition;

/**
 * One digit is changed where no figure is marked: in a sentence on top of a page, a count strip, a label of a chart, what stands for a chart
 * in words. Whoever has nothing but the files, of which all hashes fit, is told the place.
 */
class EveryPlaceForgedTest {

    private final Random chance = new Random(20261122);

    static List<String> packs() {
        return List.of(
                "en corporate",
                "en corporate_board",
                "en operations",
                "en operations_board",
                "en operations_team",
                "de corporate",
                "fr operations");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_digit_in_a_pdf_or_on_the_screen_contradicts_the_other(String pack) throws IOException {
        String folder = pack.substring(3);
        EditionFiles edition =
                new EditionFiles(EveryEdition.in(pack.substring(0, 2)).edition(folder));
        SortedMap<String, byte[]> published = edition.bytes();
        String html = published.keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .findFirst()
                .orElseThrow();
        assertThat(edition.proof(published).amongThemselves()).isEmpty();
        List<String> unseen = new ArrayList<>();
        Set<Place> places = EnumSet.noneOf(Place.class);
        int forged = 0;
        for (String name : published.keySet()) {
            if (name.endsWith(".pdf") || name.equals(html)) {
                Place.Forged forgery = name.equals(html)
                        ? Place.inHtml(published.get(name), chance)
                        : Place.inPdf(published.get(name), published.get(html), chance);
                places.addAll(forgery.texts().keySet());
                forged += forgery.texts().size();
                unseen.addAll(unseen(edition, published, name, forgery));
            }
        }
        System.out.println("compared " + forged + " values that were forged, " + pack);
        assertThat(places).contains(folder.endsWith("_team") ? new Place[] {Place.MESSAGE} : Place.values());
        assertThat(unseen).isEmpty();
    }

    /** With no other PDF beside it, so that none of them helps; the text that was forged is told, with the page where it is printed. */
    private static List<String> unseen(
            EditionFiles edition, SortedMap<String, byte[]> published, String name, Place.Forged forgery) {
        SortedMap<String, byte[]> forged = new TreeMap<>(published);
        forged.put(name, forgery.file());
        forged.keySet().removeIf(other -> name.endsWith(".pdf") && other.endsWith(".pdf") && !other.equals(name));
        List<Flaw> flaws = edition.proof(forged).amongThemselves();
        return forgery.texts().entrySet().stream()
                .filter(place -> flaws.stream()
                        .filter(flaw -> !flaw.where().isEmpty())
                        .noneMatch(flaw ->
                                Place.flat(flaw.found() + flaw.expected()).contains(place.getValue())))
                .map(place -> place + " in " + name + ": " + flaws)
                .toList();
    }
}
