package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands behind the figures of a pack is what figures.csv says of them, and of no other figures. */
class BackingTest {

    private final PackInput input = Fixtures.operations().input();
    private final Pack pack = Composer.compose(input);

    @Test
    void a_figure_is_what_the_table_of_figures_says() {
        Map<String, List<String>> rows = FigureTables.of(input).rows().stream()
                .collect(Collectors.toMap(row -> row.get(3) + "/" + row.get(7) + "/" + row.get(8), row -> row));
        assertThat(pack.backing().measures())
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.values()).allSatisfy(value -> {
                    List<String> row = rows.get(measure.id() + "/" + value.span());
                    assertThat(value.exact().getOrDefault("actual", "")).isEqualTo(row.get(9));
                    assertThat(value.exact().getOrDefault("target", "")).isEqualTo(row.get(13));
                    assertThat(value.exact().getOrDefault("prior-year", "")).isEqualTo(row.get(20));
                    assertThat(value.quality()).isEqualTo(row.get(12));
                    assertThat(value.status().name()).isEqualTo(row.get(18));
                    assertThat(value.provenance()).isEqualTo(row.get(28));
                    assertThat(value.score()).isEqualTo(row.get(30));
                }));
    }

    /** Of figures that stand on its pages, all of its own department, and of all of these. */
    @Test
    void it_holds_the_figures_that_are_shown_and_no_others() {
        TreeSet<String> held = new TreeSet<>();
        pack.backing()
                .measures()
                .forEach(measure -> measure.values()
                        .forEach(value -> held.add("operations/" + measure.id() + "/" + value.span() + "/actual")));
        List<String> shown =
                ShownFigures.of(Stream.concat(pack.pages().stream(), pack.annex().stream())
                                .toList())
                        .stream()
                        .map(Object::toString)
                        .toList();
        assertThat(held).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(shown).hasSizeGreaterThan(100);
    }

    @Test
    void it_says_who_agreed_and_how_it_is_judged() {
        Backing.Measure yield = pack.backing().measures().stream()
                .filter(measure -> measure.id().equals("first-pass-yield"))
                .findFirst()
                .orElseThrow();
        assertThat(yield.place()).isEqualTo("m-first-pass-yield");
        assertThat(yield.facts())
                .contains(
                        new Backing.Fact("What it measures", "What First-pass yield counts"),
                        new Backing.Fact("Owner", "Head of Operations"))
                .extracting(Backing.Fact::label)
                .contains("Judged", "Over time");
        assertThat(pack.backing().spans())
                .containsEntry("2026-10/month", "October 2026")
                .containsEntry("2026-10/ytd", "October 2026, year to date");
    }
}
