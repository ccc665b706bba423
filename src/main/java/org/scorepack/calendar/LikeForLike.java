package org.scorepack.calendar;

import java.util.List;

/**
 * The weeks of a base period that have a counterpart a year earlier, and these counterparts, in the same order.
 *
 * @param now without a 53rd week
 * @param before as many weeks of earlier years
 */
public record LikeForLike(List<Period> now, List<Period> before) {

    public LikeForLike {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
