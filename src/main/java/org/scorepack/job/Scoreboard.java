package org.scorepack.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.scorepack.assess.LevelScore;
import org.scorepack.assess.LevelScore.Level;
import org.scorepack.assess.ScoreLevels;
import org.scorepack.assess.Standing;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Strategy;

/**
 * The scores that a department may see: all of its own and, of the departments below it, what each stands at as a whole.
 *
 * @param current what the statuses of a department stand on, by id of the department
 */
record Scoreboard(Strategy strategy, Period period, Function<String, List<Judgement>> current) {

    List<LevelScore> of(Department department) {
        List<LevelScore> found = new ArrayList<>(own(department));
        List<LevelScore> below = strategy.organisation().below(department.id()).stream()
                .filter(other -> !strategy.metricsOf(other.id()).isEmpty())
                .flatMap(other -> own(other).stream())
                .filter(score -> score.level() == Level.DEPARTMENT)
                .toList();
        if (!below.isEmpty()) {
            found.add(ScoreLevels.ofCompany(strategy, department, below));
            found.addAll(below);
        }
        return found;
    }

    /** How a department, its perspectives and its objectives stand. */
    List<LevelScore> own(Department department) {
        Map<String, Judgement> judged = new LinkedHashMap<>();
        current.apply(department.id())
                .forEach(judgement -> judged.put(judgement.id().metric(), judgement));
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (Metric metric : strategy.metricsOf(department.id())) {
            if (metric.life().overlaps(period)) {
                Judgement judgement = judged.get(metric.id());
                standings.put(
                        metric.id(),
                        judgement == null ? Standing.unjudged(metric, Status.NO_DATA) : Standing.of(metric, judgement));
            }
        }
        return ScoreLevels.ofDepartment(strategy, department, standings);
    }
}
