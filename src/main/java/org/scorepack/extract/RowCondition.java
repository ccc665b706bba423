package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.config.FeedSpec.Condition;

/** Which rows count: all conditions must hold. */
record RowCondition(List<Condition> conditions, CellReader cells) {

    boolean holds(Row row) throws Refusal {
        for (Condition condition : conditions) {
            boolean met = condition.below().isPresent()
                    ? isMetByNumber(row, condition, condition.below().get())
                    : condition.isMetBy(row.text(condition.column()));
            if (!met) {
                return false;
            }
        }
        return true;
    }

    private boolean isMetByNumber(Row row, Condition condition, BigDecimal limit) throws Refusal {
        Optional<BigDecimal> number = cells.number(row, condition.column());
        return number.isPresent() && (number.get().compareTo(limit) < 0) != condition.negated();
    }
}
