package org.scorepack.extract;

import java.util.List;
import org.scorepack.config.FeedSpec.Condition;

/** Which rows count: all conditions must hold. Text is compared as it stands, without blanks around it. */
record RowCondition(List<Condition> conditions) {

    boolean holds(Row row) throws Refusal {
        for (Condition condition : conditions) {
            if (condition.texts().contains(row.text(condition.column())) == condition.negated()) {
                return false;
            }
        }
        return true;
    }
}
