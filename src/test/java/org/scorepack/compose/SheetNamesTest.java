package org.scorepack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void a_name_that_will_do_stays() {
        assertThat(names.of("Learning & Growth")).isEqualTo("Learning & Growth");
        assertThat(names.of("Größe, 財務")).isEqualTo("Größe, 財務");
    }

    @Test
    void signs_of_references_become_blanks() {
        assertThat(names.of("'In/Out: [a]*?\\'")).isEqualTo("In Out a");
        assertThat(names.of("a\tb\u0000c\u202Ed\ne")).isEqualTo("a b c d e");
        assertThat(names.of("???")).isEqualTo("-");
        assertThat(names.of("")).isEqualTo("- 2");
    }

    @Test
    void no_name_is_longer_than_31() {
        assertThat(names.of("x".repeat(40_000))).hasSize(31);
        assertThat(names.of("x".repeat(40_000))).hasSize(31).endsWith(" 2");
        assertThat(names.of("a".repeat(30) + "𝒜b")).isEqualTo("a".repeat(30));
    }

    @Test
    void no_two_are_alike_and_none_is_reserved() {
        List<String> all = List.of("Read me", "figures", "Customer", "CUSTOMER", "customer ", "Figures", "History");
        List<String> made = all.stream().map(names::of).toList();
        assertThat(made)
                .containsExactly(
                        "Read me", "figures", "Customer", "CUSTOMER 2", "customer 3", "Figures 2", "History 2");
        assertThat(made.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }
}
