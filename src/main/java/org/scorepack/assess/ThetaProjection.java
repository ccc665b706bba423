package org.scorepack.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.assess.outlook.Estimate;
import org.scorepack.assess.outlook.Theta;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Outlook.Method;

/** Months and year by {@link Theta}, for a monthly metric with two years of history. */
final class ThetaProjection {

    /** So many months ahead are worked out, whatever the year still has. */
    private static final int HORIZON = 12;

    private ThetaProjection() {}

    /** Empty where the history is too short. */
    static Optional<Projection> of(MetricFacts facts, Period reported, YearAhead year) {
        return History.of(facts, reported).map(history -> {
            Theta theta = Theta.of(history.values(), facts.metric().seasonal());
            SortedMap<Period, Estimate> months = new TreeMap<>();
            Period end = facts.calendar().shift(reported, HORIZON);
            for (Period month = facts.calendar().shift(history.last(), 1);
                    month.compareTo(end) <= 0;
                    month = facts.calendar().shift(month, 1)) {
                months.put(month, theta.month(months.size() + 1));
            }
            return new Projection(
                    theta.seasonal() ? Method.THETA_SEASONAL : Method.THETA,
                    history.filled(),
                    months,
                    YearWeights.of(facts, history, year).map(weights -> landing(theta, history, months, weights)));
        });
    }

    private static Estimate landing(
            Theta theta, History history, SortedMap<Period, Estimate> months, SortedMap<Period, Double> weights) {
        double known = weights.headMap(months.firstKey()).entrySet().stream()
                .mapToDouble(month -> month.getValue() * history.at(month.getKey()))
                .sum();
        List<Period> open = new ArrayList<>(months.headMap(weights.lastKey()).keySet());
        open.add(weights.lastKey());
        return theta.year(
                known,
                open.stream()
                        .mapToDouble(month -> weights.getOrDefault(month, 0.0))
                        .toArray());
    }
}
