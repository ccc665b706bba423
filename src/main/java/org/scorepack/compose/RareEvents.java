package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Unit;

/**
 * Of what happens in fewer than half of the months a line of noughts and ones says little: how long ago it was, and how long it
 * took from one time to the next, say more ({@code rules.md} 3.4).
 *
 * <p>Looks back month by month as far as all are known: across a month that is missing nobody knows how long it took.
 */
record RareEvents(Review review, Reviewed metric) {

    /** Of fewer months nothing is said. */
    private static final int FEWEST = 12;

    /** "Last in April 2026, 6 months ago. Since November 2023 5 to 8 months passed from one time to the next."; empty where it is not rare. */
    Optional<String> note() {
        boolean counts = metric.metric().unit().kind() == Unit.Kind.COUNT
                && metric.metric().overTime() == Aggregation.SUM
                && metric.metric().frequency() == Frequency.MONTH;
        List<Boolean> known = counts ? known() : List.of();
        long with = known.stream().filter(happened -> happened).count();
        return known.size() < FEWEST || 2 * with >= known.size() ? Optional.empty() : Optional.of(note(known));
    }

    private String note(List<Boolean> known) {
        Wording words = review.words();
        String since = full(known.size() - 1);
        int ago = known.indexOf(true);
        if (ago < 0) {
            return words.say("rare.never", since, known.size());
        }
        String last = ago == 0 ? words.say("rare.now", full(0)) : words.count("rare.ago", ago, full(ago));
        List<Integer> between = between(known);
        if (between.isEmpty()) {
            return last + " " + words.say("rare.only", since);
        }
        int least = Collections.min(between);
        int most = Collections.max(between);
        String span = least == most ? String.valueOf(most) : words.say("range", least, most);
        return last
                + " "
                + words.count("rare.between", most, span, since)
                + (ago > most ? " " + words.say("rare.longer") : "");
    }

    /** Whether it happened, newest month first. */
    private List<Boolean> known() {
        List<Boolean> found = new ArrayList<>();
        Optional<BigDecimal> value = value(0);
        while (value.isPresent()) {
            found.add(value.get().signum() > 0);
            value = value(found.size());
        }
        return found;
    }

    /** How many months from each time to the next. */
    private static List<Integer> between(List<Boolean> known) {
        List<Integer> found = new ArrayList<>();
        int newer = known.indexOf(true);
        for (int at = newer + 1; at < known.size(); at++) {
            if (known.get(at)) {
                found.add(at - newer);
                newer = at;
            }
        }
        return found;
    }

    private Optional<BigDecimal> value(int ago) {
        return metric.at(back(ago), Basis.MONTH).flatMap(Judgement::judged);
    }

    private String full(int ago) {
        return review.periods().full(back(ago));
    }

    private Period back(int months) {
        return metric.calendar().shift(metric.period(), -months);
    }
}
