package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** An expression over metrics: {@code (sales - cost) / sales}. */
public sealed interface Formula {

    /** The metrics it names, in order of appearance: {@code id} of the same department or {@code department/id}. */
    default Set<String> metrics() {
        Set<String> found = new LinkedHashSet<>();
        collect(this, found);
        return found;
    }

    private static void collect(Formula formula, Set<String> found) {
        if (formula instanceof Reference reference) {
            found.add(reference.metric());
        } else if (formula instanceof Operation operation) {
            collect(operation.left(), found);
            collect(operation.right(), found);
        }
    }

    /** A number. */
    record Constant(BigDecimal value) implements Formula {}

    /** Another metric's value of the same period. */
    record Reference(String metric) implements Formula {}

    /** Two expressions joined by {@code + - * /}. */
    record Operation(char operator, Formula left, Formula right) implements Formula {}
}
