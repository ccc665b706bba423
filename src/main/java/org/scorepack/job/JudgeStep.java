package org.scorepack.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scorepack.assess.Judge;
import org.scorepack.assess.Judged;
import org.scorepack.book.Fact;
import org.scorepack.book.FigureBook;
import org.scorepack.figure.Figure;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Strategy;

/** Judges every metric of a department from the closed facts, and nothing else. */
final class JudgeStep {

    private final RunScope scope;
    private final Strategies strategies;

    JudgeStep(RunScope scope, Strategies strategies) {
        this.scope = scope;
        this.strategies = strategies;
    }

    List<String> departments() {
        List<String> departments = strategies.departments();
        scope.progress().begin("judge", departments.size());
        return departments;
    }

    void judge(List<String> departments) {
        departments.forEach(this::judge);
    }

    private void judge(String id) {
        Strategy strategy = strategies.ofThisRun();
        Department department = strategy.organisation().department(id).orElseThrow();
        Map<String, List<Figure>> byMetric = new TreeMap<>();
        for (Fact fact : scope.book().facts(scope.run(), id)) {
            byMetric.computeIfAbsent(fact.figure().id().metric(), any -> new ArrayList<>())
                    .add(fact.figure());
        }
        Judge judge = new Judge(scope.calendar(), scope.period());
        List<Judgement> judgements = new ArrayList<>();
        List<ProcessLimits> limits = new ArrayList<>();
        List<Outlook> outlooks = new ArrayList<>();
        for (Objective objective : strategy.objectivesOf(id)) {
            for (Metric metric : objective.metrics()) {
                Judged judged =
                        judge.judge(department, objective.id(), metric, byMetric.getOrDefault(metric.id(), List.of()));
                judgements.addAll(judged.rows());
                judged.limits().ifPresent(limits::add);
                judged.outlook().ifPresent(outlooks::add);
            }
        }
        judgements.sort(Comparator.comparing(Judgement::id));
        scope.book().judge(scope.run(), id, new FigureBook(judgements, limits, outlooks));
        scope.progress().done("judge", id);
    }
}
