package org.scorepack.assess;

import java.util.Optional;
import java.util.SortedMap;
import org.scorepack.assess.outlook.Estimate;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Outlook.Method;

/**
 * What was worked out of the months to come, before it meets targets and what is possible.
 *
 * @param method how; the indicative ones have no ranges
 * @param filled how many months of the history were filled in
 * @param months that are not known yet, by period
 * @param year empty where the metric does not add up over time
 */
record Projection(Method method, int filled, SortedMap<Period, Estimate> months, Optional<Estimate> year) {

    boolean hasRange() {
        return method == Method.THETA || method == Method.THETA_SEASONAL;
    }
}
