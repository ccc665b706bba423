package org.scorepack.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Organisation;

/**
 * Which cards hold for which departments, as far as the texts know them.
 *
 * @param cards by department, in the order of the files
 */
record Holders(Map<String, Set<Card>> cards) {

    static Holders of(List<Card> cards, Organisation organisation) {
        Map<String, Set<Card>> found = new LinkedHashMap<>();
        for (Card card : cards) {
            card.scorecard().departments().forEach(id -> add(found, id, card));
            card.below()
                    .ifPresent(top ->
                            organisation.below(top).stream().map(Department::id).forEach(id -> add(found, id, card)));
        }
        return new Holders(found);
    }

    private static void add(Map<String, Set<Card>> found, String id, Card card) {
        found.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(card);
    }

    Set<Card> of(String department) {
        return cards.getOrDefault(department, Set.of());
    }
}
