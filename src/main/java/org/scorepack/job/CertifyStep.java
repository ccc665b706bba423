package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.book.Words;
import org.scorepack.config.Configuration;
import org.scorepack.config.FeedSpec;
import org.scorepack.ledger.Edition;
import org.scorepack.publish.Certificate;
import org.scorepack.publish.ControlFolder;
import org.scorepack.publish.EditionId;
import org.scorepack.publish.Editions;
import org.scorepack.publish.Indexes;
import org.scorepack.publish.Published;
import org.scorepack.publish.RunRecord;
import org.scorepack.render.IndexPrinter;

/** Says what became of everything that was expected, for the finance team; then brings the indexes up to date. */
final class CertifyStep {

    private final RunScope scope;
    private final Strategies strategies;
    private final Production production;
    private final String programVersion;

    CertifyStep(RunScope scope, Strategies strategies, Production production, String programVersion) {
        this.scope = scope;
        this.strategies = strategies;
        this.production = production;
        this.programVersion = programVersion;
    }

    void certify() {
        scope.progress().begin("certify", 1);
        production.settle(strategies.packs());
        new Restoration(scope, production).putBackWhatIsMissing();
        if (!production.changedNothing()) {
            write();
        }
        index();
        scope.progress().done("certify", "completeness, indexes");
    }

    private void write() {
        Words words = scope.book().words(scope.run());
        Certificate certificate = new Certifying(scope, strategies, production).certificate();
        RunRecord record = new RunRecord(
                scope.period().code(),
                scope.claim().run().number(),
                new Shortfall(scope, strategies).isAny() ? RunRecord.Health.INCOMPLETE : RunRecord.Health.DONE,
                scope.claim().run().configSha(),
                programVersion,
                scope.claim().run().started(),
                scope.now(),
                words.reports(),
                editions(),
                certificate,
                words.rejects(),
                publicFeeds());
        scope.ledger().alone(scope.claim(), () -> new ControlFolder(production.out()).write(record));
        new RunEvents(scope, production.out()).certified();
    }

    /** Also where a run failed: what was published before it did is there to be found. */
    void index() {
        Configuration configuration = scope.configuration();
        Indexes indexes =
                new Indexes(production.out(), new IndexPrinter(configuration.home(), configuration.branding()));
        scope.ledger().alone(scope.claim(), indexes::all);
    }

    private List<Published> editions() {
        return scope.ledger().editions(scope.organisation()).stream()
                .filter(edition -> edition.run() == scope.run())
                .map(this::published)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Published> published(Edition edition) {
        EditionId id = new EditionId(edition.department(), edition.period(), edition.number());
        return Editions.of(production.out(), edition.department())
                .find(id)
                .map(there -> new Published(id, there.folder(), there.manifestSha256(), there.chainHash(), false));
    }

    private Set<String> publicFeeds() {
        return scope.configuration().feeds().values().stream()
                .filter(FeedSpec::publicRaw)
                .map(FeedSpec::id)
                .collect(Collectors.toSet());
    }
}
