package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.assess.LevelScore.Level;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.score.ScoreRollUp.Child;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Strategy;

/**
 * The scores of metrics put together level by level: objective, perspective, department, company; every level applies the guards
 * anew ({@code rules.md} 2.3).
 */
public final class ScoreLevels {

    private ScoreLevels() {}

    /**
     * A department, its perspectives and its objectives, in this order.
     *
     * @param standings how each metric that lives in the period stands, by id
     */
    public static List<LevelScore> ofDepartment(
            Strategy strategy, Department department, Map<String, Standing> standings) {
        ScorePolicy policy = strategy.scoresOf(department.id());
        List<LevelScore> objectives = strategy.objectivesOf(department.id()).stream()
                .map(objective -> ofObjective(department, objective, policy, standings))
                .toList();
        List<LevelScore> perspectives =
                objectives.stream()
                        .collect(Collectors.groupingBy(
                                score -> score.perspective().orElse("")))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> together(
                                Level.PERSPECTIVE,
                                department,
                                Optional.of(entry.getKey()),
                                policy,
                                weight(strategy, entry.getKey()),
                                entry.getValue()))
                        .toList();
        List<LevelScore> all = new ArrayList<>();
        all.add(together(Level.DEPARTMENT, department, Optional.empty(), policy, department.weight(), perspectives));
        all.addAll(perspectives);
        all.addAll(objectives);
        return all;
    }

    /**
     * All departments below one, each by its own cards.
     *
     * @param below their scores of level {@link Level#DEPARTMENT}
     */
    public static LevelScore ofCompany(Strategy strategy, Department department, Collection<LevelScore> below) {
        return together(
                Level.COMPANY,
                department,
                Optional.empty(),
                strategy.organisation().scores(),
                BigDecimal.ONE,
                below);
    }

    private static LevelScore ofObjective(
            Department department, Objective objective, ScorePolicy policy, Map<String, Standing> standings) {
        List<Standing> metrics = objective.metrics().stream()
                .filter(metric -> standings.containsKey(metric.id()))
                .map(metric -> standings.get(metric.id()))
                .toList();
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        metrics.forEach(metric -> counts.merge(metric.status(), 1, Integer::sum));
        return new LevelScore(
                Level.OBJECTIVE,
                department.id(),
                Optional.of(objective.perspective()),
                Optional.of(objective.id()),
                policy,
                objective.weight(),
                ScoreRollUp.of(metrics.stream().map(ScoreLevels::child).toList(), policy),
                counts);
    }

    private static Child child(Standing metric) {
        boolean scored = metric.score().isPresent();
        return new Child(
                metric.score(),
                scored ? Optional.of(metric.status()) : Optional.empty(),
                metric.metric().weight(),
                metric.metric().critical(),
                scored || metric.status() == Status.NO_DATA);
    }

    private static LevelScore together(
            Level level,
            Department department,
            Optional<String> perspective,
            ScorePolicy policy,
            BigDecimal weight,
            Collection<LevelScore> parts) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        parts.forEach(part -> part.counts().forEach((status, count) -> counts.merge(status, count, Integer::sum)));
        return new LevelScore(
                level,
                department.id(),
                perspective,
                Optional.empty(),
                policy,
                weight,
                ScoreRollUp.of(parts.stream().map(LevelScore::child).toList(), policy),
                counts);
    }

    private static BigDecimal weight(Strategy strategy, String perspective) {
        return strategy.organisation()
                .perspective(perspective)
                .map(Perspective::weight)
                .orElse(BigDecimal.ONE);
    }
}
