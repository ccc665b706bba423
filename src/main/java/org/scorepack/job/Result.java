package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.figure.Held;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.NewestDay;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Reject;
import org.scorepack.figure.SourceReport;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Strategy;

/** Puts together what a run tells at its end. */
final class Result {

    private final RunScope scope;
    private final Strategies strategies;
    private final Production production;

    Result(RunScope scope, Strategies strategies, Production production) {
        this.scope = scope;
        this.strategies = strategies;
        this.production = production;
    }

    RunOutcome done() {
        return outcome(orIncomplete(RunOutcome.Result.DONE), number(), List.of());
    }

    /** What is missing or held stays so, even where the packs said so before. */
    RunOutcome unchanged() {
        return outcome(
                orIncomplete(RunOutcome.Result.UNCHANGED),
                0,
                List.of("Nothing differs from the last editions: nothing was made and nothing was recorded"));
    }

    RunOutcome failed(String reason) {
        return outcome(RunOutcome.Result.FAILED, number(), List.of(reason));
    }

    RunOutcome badDepartment(String reason) {
        return outcome(RunOutcome.Result.BAD_DEPARTMENT, 0, List.of(reason));
    }

    private int number() {
        return scope.claim().run().number();
    }

    private RunOutcome.Result orIncomplete(RunOutcome.Result complete) {
        return new Shortfall(scope, strategies).isAny() ? RunOutcome.Result.INCOMPLETE : complete;
    }

    private List<Held> held() {
        return scope.book().held(scope.run());
    }

    private RunOutcome outcome(RunOutcome.Result result, int run, List<String> notes) {
        return new RunOutcome(result, scope.period().code(), run, packs(), gaps(), held(), feeds(), notes);
    }

    private List<RunOutcome.PackLine> packs() {
        Strategy strategy = strategies.ofThisRun();
        List<RunOutcome.PackLine> lines = new ArrayList<>();
        for (PackId pack : strategies.packs()) {
            Production.Made made = production.made().get(pack.text());
            if (made != null) {
                lines.add(new RunOutcome.PackLine(
                        pack.text(),
                        strategy.organisation()
                                .department(pack.department())
                                .map(Department::name)
                                .map(name -> name.in(strategy.organisation().language()))
                                .orElse(""),
                        words(made),
                        made instanceof Production.Made.Failed));
            }
        }
        return lines;
    }

    private static String words(Production.Made made) {
        if (made instanceof Production.Made.NewEdition edition) {
            return "edition " + edition.number();
        }
        if (made instanceof Production.Made.Restored edition) {
            return "edition " + edition.number() + ", put back";
        }
        if (made instanceof Production.Made.Failed failed) {
            return "failed: " + failed.reason();
        }
        return "unchanged, edition " + ((Production.Made.Unchanged) made).number();
    }

    private List<RunOutcome.Gap> gaps() {
        List<RunOutcome.Gap> gaps = new ArrayList<>();
        for (String department : strategies.departments()) {
            for (Judgement judgement : current(department)) {
                if (judgement.actual() instanceof Reading.Absent absent && absent.isMissing()) {
                    gaps.add(new RunOutcome.Gap(department, judgement.id().metric(), MissingReason.of(absent)));
                }
            }
        }
        return gaps;
    }

    private List<Judgement> current(String department) {
        return CurrentJudgements.of(
                strategies.ofThisRun().metricsOf(department),
                scope.book().book(scope.run(), department).judgements(),
                scope.period());
    }

    private List<RunOutcome.FeedLine> feeds() {
        return scope.book().words(scope.run()).reports().stream()
                .filter(report -> report.rejected() > 0
                        || report.outcome() != SourceReport.Outcome.LOADED
                        || !report.detail().isEmpty()
                        || report.stale()
                        || !report.totals().isEmpty())
                .map(report -> new RunOutcome.FeedLine(
                        report.feed(),
                        report.rows(),
                        report.used(),
                        report.rejected(),
                        outcome(report) + saidTwice(report.feed()) + checked(report)))
                .toList();
    }

    private static String outcome(SourceReport report) {
        String word = report.outcome().name().toLowerCase(java.util.Locale.ROOT);
        return report.explained().isEmpty() ? word : word + ": " + report.explained();
    }

    /** "; reaches 2026-10-20 where 2026-10-31 was expected; amount adds up to 99 in orders.csv, as orders.csv:12 says". */
    private static String checked(SourceReport report) {
        StringBuilder checked = new StringBuilder();
        report.day()
                .filter(NewestDay::stale)
                .ifPresent(day -> checked.append("; reaches ")
                        .append(day.found().map(Object::toString).orElse("no day"))
                        .append(" where ")
                        .append(day.expected())
                        .append(" was expected"));
        report.totals().forEach(total -> checked.append("; ").append(total.text()));
        return checked.toString();
    }

    /** "; 1 row came twice and counts once: orders.csv:12"; empty where none did. */
    private String saidTwice(String feed) {
        List<Reject> twice = scope.book().words(scope.run()).rejects().stream()
                .filter(reject -> reject.feed().equals(feed) && reject.repeats())
                .toList();
        return twice.isEmpty()
                ? ""
                : "; " + twice.size()
                        + (twice.size() == 1
                                ? " row came twice and counts once: "
                                : " rows came twice and count once, the first: ")
                        + twice.get(0).file() + ":" + twice.get(0).line();
    }
}
