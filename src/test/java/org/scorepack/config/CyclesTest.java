package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Circles in graphs of any depth. */
class CyclesTest {

    private static final int MANY = 100_000;

    @Test
    void a_tree_has_none() {
        assertThat(Cycles.in(Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"))))
                .isEmpty();
    }

    @Test
    void a_circle_is_named_from_where_it_closes() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        edges.put("x", List.of("a"));
        edges.put("a", List.of("b"));
        edges.put("b", List.of("c", "b"));
        edges.put("c", List.of("a"));
        assertThat(Cycles.in(edges)).containsExactly(List.of("a", "b", "c", "a"), List.of("b", "b"));
    }

    @Test
    @Timeout(20)
    void a_hundred_thousand_in_a_row_cost_no_stack() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int index = 0; index < MANY; index++) {
            edges.put("n" + index, List.of("n" + (index + 1)));
        }
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(Cycles.in(edges)).isEmpty());
        edges.put("n" + MANY, List.of("n0"));
        assertThat(Cycles.in(edges))
                .singleElement()
                .satisfies(circle -> assertThat(circle).hasSize(MANY + 2));
    }

    @Test
    @Timeout(20)
    void very_many_circles_are_not_all_listed() {
        Map<String, List<String>> edges = new LinkedHashMap<>();
        for (int index = 0; index < MANY; index++) {
            edges.put("n" + index, index == 0 ? List.of("n1") : List.of("n" + (index + 1), "n0"));
        }
        assertThat(Cycles.in(edges)).hasSizeBetween(1, 100);
    }
}
