package org.scorepack.extract;

import java.util.List;
import org.scorepack.config.FeedSpec.Condition;

/** Which rows count: all conditions must hold. */
record RowCondition(List<Condition> conditions) {

    boolean holds(Row row) throws Refusal {
        for (Condition condition : conditions) {
            if (!condition.isMetBy(row.text(condition.column()))) {
                return false;
            }
        }
        return true;
    }
}
