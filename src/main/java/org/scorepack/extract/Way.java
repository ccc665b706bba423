package org.scorepack.extract;

import java.util.List;
import org.scorepack.calendar.Period;

/**
 * Where a row goes.
 *
 * @param department whose row it is; empty where no month of it is read
 * @param months in which the department has the row
 * @param targets figures that the row may go into, in the order of its periods and their metrics
 */
record Way(String department, List<Period> months, List<Target> targets) {

    /** The way of rows of months that are not read. */
    static final Way NOWHERE = new Way("", List.of(), List.of());
}
