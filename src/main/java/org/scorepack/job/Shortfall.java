package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.config.FeedSpec;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.TieOut;

/**
 * Whether data are missing beyond what was announced: then a run is incomplete, whatever its packs say.
 *
 * <p>That is a feed that failed or does not reach as far as it has to, a figure that is held, or one that is due and did not come, unless a feed that it is made of was
 * announced as late for the period or may be absent; a figure that could not be compared with its second source is the same.
 */
final class Shortfall {

    private final RunScope scope;
    private final Strategies strategies;
    private final List<SourceReport> reports;
    private final Set<String> late;

    Shortfall(RunScope scope, Strategies strategies) {
        this.scope = scope;
        this.strategies = strategies;
        this.reports = scope.book().words(scope.run()).reports();
        this.late = reports.stream()
                .filter(report -> report.outcome() == SourceReport.Outcome.LATE)
                .map(SourceReport::feed)
                .collect(Collectors.toSet());
    }

    boolean isAny() {
        return reports.stream().anyMatch(this::isShort)
                || !scope.book().held(scope.run()).isEmpty()
                || strategies.departments().stream()
                        .flatMap(department -> current(department).stream())
                        .anyMatch(this::isUnannounced)
                || RunTieOuts.of(scope.book(), scope.run(), strategies.ofThisRun(), scope.period()).stream()
                        .anyMatch(this::isAlone);
    }

    /** A figure whose second source has nothing to say, though nobody announced it. */
    private boolean isAlone(TieOut tie) {
        boolean announced = late.contains(tie.feed()) || isOptional(tie.feed());
        return tie.actual().isPresent() && tie.other().isEmpty() && !announced;
    }

    private boolean isShort(SourceReport report) {
        boolean stale = report.outcome() == SourceReport.Outcome.LOADED && report.stale() && !isOptional(report.feed());
        return report.outcome() == SourceReport.Outcome.FAILED || stale;
    }

    private boolean isOptional(String feed) {
        return Optional.ofNullable(scope.configuration().feeds().get(feed))
                .map(FeedSpec::optional)
                .orElse(false);
    }

    /** A figure of the reported period. */
    private boolean isUnannounced(Judgement judgement) {
        return judgement.actual() instanceof Reading.Absent absent
                && absent.isMissing()
                && (absent.heldBy().isPresent()
                        || excuse(judgement.id().department(), judgement.id().metric())
                                .isEmpty());
    }

    /** Why a figure may be missing. */
    enum Excuse {
        LATE,
        OPTIONAL
    }

    /** Why a figure of the reported period may be missing; empty where nobody said that it might. */
    Optional<Excuse> excuse(String department, String metric) {
        Set<String> feeds = UsedFeeds.ofActual(strategies.ofThisRun(), department, metric);
        if (feeds.stream().anyMatch(late::contains)) {
            return Optional.of(Excuse.LATE);
        }
        boolean optional = scope.configuration().feeds().values().stream()
                .anyMatch(feed -> feed.optional() && feeds.contains(feed.id()));
        return optional ? Optional.of(Excuse.OPTIONAL) : Optional.empty();
    }

    private List<Judgement> current(String department) {
        return CurrentJudgements.of(
                strategies.ofThisRun().metricsOf(department),
                scope.book().book(scope.run(), department).judgements(),
                scope.period());
    }
}
