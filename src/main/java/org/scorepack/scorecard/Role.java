package org.scorepack.scorecard;

import java.util.List;
import java.util.Optional;

/**
 * What cards name as owner; a person holds it for a time.
 *
 * @param name as printed on the page, such as "Head of Operations"
 * @param holdings who held it when
 * @param layout how whoever holds it reads packs; empty = as the packs are made anyway
 */
public record Role(String id, Label name, List<Holding> holdings, Optional<Layout> layout) {

    public Role {
        holdings = List.copyOf(holdings);
    }

    /**
     * Who holds a role and from when until when.
     *
     * @param person id of the person
     * @param deputy id of the person who stands in
     */
    public record Holding(String person, Optional<String> deputy, Life life) {}
}
