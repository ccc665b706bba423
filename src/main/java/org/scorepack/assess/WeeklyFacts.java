package org.scorepack.assess;

import java.util.List;
import java.util.Locale;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.LikeForLike;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Provenance;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reading.Absent;
import org.scorepack.figure.Reading.Present;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;

/**
 * Puts the weeks of a weekly metric together: a period is made of the weeks that end in it, by the metric's own rule over time
 * ({@code rules.md} 1.3). With a week missing it is partial; a sum is then judged only against the targets of the same weeks.
 *
 * <p>In a year of 53 weeks and the one after it, what a period is compared with is put together week by week as well (1.5).
 */
record WeeklyFacts(Facts facts, Owned owned) {

    static void addActuals(Facts facts) {
        facts.metrics().stream()
                .filter(owned -> owned.metric().frequency() == Frequency.WEEK)
                .forEach(owned -> new WeeklyFacts(facts, owned).addActuals());
    }

    private void addActuals() {
        FiscalCalendar calendar = facts.calendar();
        for (Period period : facts.range()) {
            put(owned.actual(period), calendar.weeksOf(period));
            calendar.likeForLike(period).ifPresent(weeks -> compare(period, weeks));
        }
    }

    /** What is promised and forecast for the weeks; the targets of the card are known already. */
    void addTargets() {
        for (Period period : facts.promised()) {
            List<Period> weeks = facts.calendar().weeksOf(period);
            Scenario.PROMISED.forEach(scenario -> promise(owned.actual(period).with(scenario), weeks));
            promise(owned.actual(period).with(Scenario.FORECAST), weeks);
        }
    }

    private void compare(Period period, LikeForLike weeks) {
        put(owned.actual(period).with(Scenario.PRIOR_YEAR), weeks.before());
        if (weeks.now().size() < facts.calendar().weeksOf(period).size()) {
            put(owned.actual(period).with(Scenario.COMPARABLE), weeks.now());
        }
    }

    /** What a source delivered for the period itself stands. */
    private void put(FigureId id, List<Period> weeks) {
        boolean known =
                weeks.stream().anyMatch(week -> facts.number(owned.actual(week)).isPresent());
        if (known && !facts.has(id)) {
            add(id, weeks, weeks.stream().map(week -> facts.actual(owned, week)).toList());
        }
    }

    private void promise(FigureId id, List<Period> weeks) {
        boolean partial = isPartialSum(id.period());
        List<Period> compared = partial ? present(weeks) : weeks;
        List<Reading> parts = compared.stream()
                .flatMap(week -> facts.figure(owned.actual(week).with(id.scenario())).stream())
                .map(Figure::reading)
                .filter(Present.class::isInstance)
                .toList();
        if (parts.size() == compared.size() && (partial || !facts.has(id))) {
            add(id, compared, parts);
        } else if (partial && facts.has(id)) {
            facts.add(
                    id,
                    new Absent(Absence.NO_TARGET, "a week is missing, and the weeks have no targets of their own"),
                    Provenance.NOTHING);
        }
    }

    private boolean isPartialSum(Period period) {
        return owned.metric().overTime() == Aggregation.SUM
                && facts.actual(owned, period) instanceof Present present
                && present.quality().kind() == Quality.Kind.PARTIAL;
    }

    private List<Period> present(List<Period> weeks) {
        return weeks.stream()
                .filter(week -> facts.number(owned.actual(week)).isPresent())
                .toList();
    }

    private void add(FigureId id, List<Period> weeks, List<Reading> parts) {
        String rule = owned.metric().overTime().name().toLowerCase(Locale.ROOT);
        FigureId first = owned.actual(weeks.get(0)).with(sourceOf(id.scenario()));
        facts.add(
                id,
                Aggregate.over(parts, owned.metric().overTime(), owned.metric().times()),
                Provenance.derived(rule, List.of(first.through(weeks.get(weeks.size() - 1)))));
    }

    private static Scenario sourceOf(Scenario scenario) {
        return scenario == Scenario.PRIOR_YEAR || scenario == Scenario.COMPARABLE ? Scenario.ACTUAL : scenario;
    }
}
