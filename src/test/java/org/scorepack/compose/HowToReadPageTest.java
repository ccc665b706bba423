package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** The last page of a company's pack: marks at measures of this pack, where what stands, a guide for the hour. */
class HowToReadPageTest {

    private final Pack company = Fixtures.company().pack();

    @Test
    void every_mark_is_shown_at_a_measure_that_has_it() {
        assertThat(rows(company, "Against target"))
                .containsExactly(
                        "On target: Rework, 3.9 %",
                        "Just off: On-time delivery, 94.96 %",
                        "Off target: European exports, M EUR, 2.04",
                        "Not due: Training done, not due",
                        "Missing: Complaints per 1,000 deliveries, missing",
                        "No target yet: Headcount, 48,310");
    }

    @Test
    void a_mark_that_no_measure_has_is_left_out() {
        Pack quiet = Fixtures.quiet().pack();
        assertThat(rows(quiet, "Against target")).singleElement().asString().startsWith("On target: ");
        assertThat(PackText.plain(page(quiet))).doesNotContain("Getting worse", "Missed by");
    }

    @Test
    void a_real_change_says_why_it_is_one() {
        assertThat(PackText.plain(page(company))).contains("Worse than chance explains: outside its usual range");
    }

    @Test
    void every_entry_of_the_index_leads_to_a_page_or_an_objective_of_the_same_file() {
        List<String> anchors = Stream.concat(
                        company.pages().stream().map(Page::id),
                        company.pages().stream()
                                .flatMap(page -> page.blocks().stream())
                                .filter(Block.ObjectiveCard.class::isInstance)
                                .map(block -> ((Block.ObjectiveCard) block).anchor()))
                .toList();
        assertThat(indexes(company))
                .hasSize(2)
                .allSatisfy(index -> assertThat(index.entries())
                        .isNotEmpty()
                        .extracting(Block.Index.Entry::target)
                        .isSubsetOf(anchors));
    }

    @Test
    void a_word_is_explained_only_where_its_page_is_there() {
        assertThat(words(company)).contains("gap", "usual range").doesNotContain("waiting on", "original target");
    }

    @Test
    void names_stand_as_dictionaries_sort_them() {
        Pack french = Sample.company()
                .language(Locale.FRENCH)
                .objective(
                        "one",
                        "Un but",
                        "process",
                        named("z", "Zone"),
                        named("e", "\u00c9nergie"),
                        named("d", "d\u00e9lai"),
                        named("f", "Fiabilit\u00e9"),
                        named("a", "Accidents"))
                .pack();
        assertThat(indexes(french).get(1).entries())
                .extracting(Block.Index.Entry::word)
                .containsExactly("Accidents", "d\u00e9lai", "\u00c9nergie", "Fiabilit\u00e9", "Zone");
    }

    /** A reader looks a word up where it is met first; behind the page named there it would be no help. */
    @Test
    void a_word_stands_on_the_page_that_the_index_names() {
        for (String word : List.of("usual range", "last year", "year to date")) {
            Block.Index.Entry entry = indexes(company).get(0).entries().stream()
                    .filter(found -> found.word().equals(word))
                    .findFirst()
                    .orElseThrow();
            Page first = company.pages().stream()
                    .filter(page -> text(page).contains(word))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.target()).as(word).isEqualTo(first.id());
        }
    }

    private static String text(Page page) {
        return (page.message() + " " + PackText.plain(page.blocks())).toLowerCase(Locale.ROOT);
    }

    @Test
    void a_department_has_the_key_in_six_lines_instead() {
        Pack department = Fixtures.operations().pack();
        assertThat(department.pages()).extracting(Page::id).doesNotContain(HowToReadPage.ID);
        List<Block> last = department.pages().get(department.pages().size() - 1).blocks();
        assertThat(last.get(last.size() - 1))
                .isInstanceOfSatisfying(
                        Block.Key.class, key -> assertThat(key.entries()).hasSize(6));
    }

    private static History named(String id, String name) {
        return History.steady(
                Fixtures.metric(id, name, Unit.Kind.NUMBER, "", Direction.LOWER).build(), "5", "4", "4");
    }

    private static Page page(Pack pack) {
        return pack.pages().get(pack.pages().size() - 1);
    }

    private static List<Block.Index> indexes(Pack pack) {
        return page(pack).blocks().stream()
                .filter(Block.Index.class::isInstance)
                .map(Block.Index.class::cast)
                .toList();
    }

    private static List<String> words(Pack pack) {
        return indexes(pack).get(0).entries().stream()
                .map(Block.Index.Entry::word)
                .toList();
    }

    /** "On target: Rework, 3.9 %" of each row below a band. */
    private static List<String> rows(Pack pack, String band) {
        Block.Table key = (Block.Table) page(pack).blocks().get(0);
        List<String> found = new ArrayList<>();
        key.groups().stream()
                .filter(group -> group.title().equals(band))
                .flatMap(group -> group.rows().stream())
                .forEach(row -> found.add(
                        ((Block.Cell.StatusCell) row.cells().get(0)).mark().word()
                                + ": "
                                + ((Block.Cell.Words) row.cells().get(2)).text().replace('\u00a0', ' ')
                                + ", "
                                + ((Block.Cell.Number) row.cells().get(3))
                                        .value()
                                        .text()
                                        .replace('\u00a0', ' ')));
        return found;
    }
}
