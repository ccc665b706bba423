package org.scorepack.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;

/**
 * How an objective is measured.
 *
 * @param id unique in its department
 * @param definition what is counted, in one line
 * @param better which way is good
 * @param leading whether it tells what is likely to happen rather than what happened; empty = not said
 * @param kind measured, milestone or judged
 * @param overTime how months become quarters and years
 * @param overDepartments how departments become their parent
 * @param times factor of a ratio: 100 for percentages, 1,000 for "per thousand", else 1
 * @param frequency how often it is due
 * @param judgeOn which basis its status stands on
 * @param decimals digits behind the decimal sign on pages; empty = by size
 * @param targets by {@code from}, oldest first; empty = none in the card
 * @param targetSource feed that delivers targets; empty = the card's list
 * @param forecastSource feed that delivers what the owner expects of the months ahead; empty = what its own feed says
 * @param tolerance how far from the target is still on it or just off
 * @param critical whether a miss has no middle colour
 * @param required whether a pack without it stays provisional
 * @param weight in its objective; 1 where nothing is said
 * @param visibility who may see it
 * @param owner role that answers for it
 * @param watch ids of counter-metrics that must not pay for it
 * @param seasonal whether it is compared with the same month last year; empty = not said
 * @param process how it is tested for a real change
 * @param milestones the steps of a milestone by day; empty for anything else
 * @param judging who judges it, and when, where nobody measures it
 * @param checks what its values have to keep to
 * @param life from when until when it is scored
 * @param definitionVersion grows when the definition changes
 * @param source where its actuals come from
 * @param place where it stands in the card or catalogue
 */
public record Metric(
        String id,
        Label name,
        Label definition,
        Unit unit,
        Direction better,
        Optional<Boolean> leading,
        Kind kind,
        Aggregation overTime,
        Aggregation overDepartments,
        BigDecimal times,
        Frequency frequency,
        Basis judgeOn,
        Optional<Integer> decimals,
        List<Target> targets,
        Optional<MetricSource.FromFeed> targetSource,
        Optional<MetricSource.FromFeed> forecastSource,
        Tolerance tolerance,
        boolean critical,
        boolean required,
        BigDecimal weight,
        Visibility visibility,
        String owner,
        List<String> watch,
        Optional<Boolean> seasonal,
        ProcessSettings process,
        List<Milestone> milestones,
        Optional<Judging> judging,
        Checks checks,
        Life life,
        int definitionVersion,
        MetricSource source,
        Place place) {

    public Metric {
        targets = List.copyOf(targets);
        watch = List.copyOf(watch);
        milestones = List.copyOf(milestones);
    }

    /** The same metric, answered for by another role. */
    public Metric withOwner(String role) {
        return with(unit, role, targets, judging);
    }

    /** The same metric without who answers for it, who judges it and who agreed to its targets. */
    public Metric withoutPeople() {
        return with(unit, "", targets.stream().map(Target::withoutPeople).toList(), Optional.empty());
    }

    /** The same metric, its money in a department's currency where it names none. */
    public Metric inCurrency(String currency) {
        return with(unit.in(currency), owner, targets, judging);
    }

    private Metric with(Unit counted, String role, List<Target> promised, Optional<Judging> judged) {
        return new Metric(
                id,
                name,
                definition,
                counted,
                better,
                leading,
                kind,
                overTime,
                overDepartments,
                times,
                frequency,
                judgeOn,
                decimals,
                promised,
                targetSource,
                forecastSource,
                tolerance,
                critical,
                required,
                weight,
                visibility,
                role,
                watch,
                seasonal,
                process,
                milestones,
                judged,
                checks,
                life,
                definitionVersion,
                source,
                place);
    }

    /**
     * Who judges a metric.
     *
     * @param by role; empty where nobody is named
     * @param when in words; empty where nothing is said
     */
    public record Judging(String by, String when) {}

    /** How a metric comes to its value. */
    public enum Kind {
        MEASURED,
        MILESTONE,
        JUDGED
    }

    /** Who may see a metric. */
    public enum Visibility {
        PUBLIC,
        DEPARTMENT,
        BOARD
    }

    /** A metric with every key at its default but these. */
    public static MetricBuilder builder(String id, Unit unit, Direction better) {
        return new MetricBuilder(id, unit, better);
    }
}
