package org.scorepack.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.scorepack.compose.PackInput;
import org.scorepack.ledger.Edition;
import org.scorepack.ledger.Run;
import org.scorepack.publish.EditionFiles;
import org.scorepack.publish.EditionId;
import org.scorepack.publish.Editions;
import org.scorepack.publish.MadeBy;
import org.scorepack.publish.OutFolder;
import org.scorepack.publish.PublishedEdition;
import org.scorepack.publish.Publisher;
import org.scorepack.scorecard.Department;

/**
 * Makes one pack after the other: the next edition where what the pack shows has changed, nothing where it has not.
 *
 * <p>What the ledger calls published is skipped, and an edition that stands in the folder with the same content is taken
 * over: so a run that was killed anywhere goes on without making anything twice.
 */
final class Production {

    private final RunScope scope;
    private final Strategies strategies;
    private final String programVersion;
    private final PackFiles packs;
    private final OutFolder out;
    private final Publisher publisher;
    private final RunEvents events;
    private final Map<String, Made> made = new ConcurrentSkipListMap<>();

    /** What became of a department's pack. */
    sealed interface Made {
        record NewEdition(int number) implements Made {}

        /** What the pack shows has not changed. */
        record Unchanged(int number) implements Made {}

        /** Unchanged, but its files were gone. */
        record Restored(int number) implements Made {}

        record Failed(String reason) implements Made {}
    }

    Production(RunScope scope, Strategies strategies, String programVersion) {
        this.scope = scope;
        this.strategies = strategies;
        this.programVersion = programVersion;
        this.packs = new PackFiles(
                scope.configuration().home(), scope.configuration().branding());
        this.out = new OutFolder(scope.request().out());
        this.publisher = new Publisher(out);
        this.events = new RunEvents(scope, out);
    }

    OutFolder out() {
        return out;
    }

    Map<String, Made> made() {
        return made;
    }

    void failed(String pack, String reason) {
        made.put(pack, new Made.Failed(reason));
        events.failed(pack, reason);
    }

    /** Fills in, after a restart, what an earlier attempt of this run made or found. */
    void settle(List<PackId> packs) {
        for (PackId pack : packs) {
            if (wanted(pack.department())) {
                made.computeIfAbsent(pack.text(), this::fromLedger);
            }
        }
    }

    /** Departments that were asked for and have no pack in this period; they are only known once the sources are read. */
    List<String> strangers() {
        List<String> known = strategies.departments();
        return scope.request().departments().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
    }

    private boolean wanted(String id) {
        return scope.request().departments().isEmpty()
                || scope.request().departments().contains(id);
    }

    private Made fromLedger(String id) {
        List<Edition> editions =
                scope.ledger().editions(scope.organisation(), id, scope.period().code());
        if (editions.isEmpty()) {
            return new Made.Failed("not made");
        }
        Edition last = editions.get(editions.size() - 1);
        return last.run() == scope.run() ? new Made.NewEdition(last.number()) : new Made.Unchanged(last.number());
    }

    /** Whether every pack is as it was, and what is held too: a value that no pack shows may be another now. */
    boolean changedNothing() {
        return !made.isEmpty()
                && SuspectFigures.areAsBefore(scope)
                && made.values().stream().allMatch(it -> it instanceof Made.Unchanged || it instanceof Made.Restored)
                && scope.ledger().editions(scope.organisation()).stream()
                        .noneMatch(edition -> edition.run() == scope.run());
    }

    void produce(PackId pack) {
        String id = pack.text();
        Department department = strategies
                .ofThisRun()
                .organisation()
                .department(pack.department())
                .orElseThrow();
        List<Edition> editions =
                scope.ledger().editions(scope.organisation(), id, scope.period().code());
        PackFiles.Composed composed =
                packs.compose(strategies.inputs(pack.audience()).of(department, before(pack)));
        String content = composed.content();
        Optional<Edition> last = editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
        boolean same = last.map(edition -> edition.contentSha().equals(content)).orElse(false);
        int number = same ? last.get().number() : next(id, editions, content);
        EditionId edition = new EditionId(id, scope.period().code(), number);
        if (same && Editions.of(out, id).find(edition).isPresent()) {
            made.put(id, last.get().run() == scope.run() ? new Made.NewEdition(number) : new Made.Unchanged(number));
            return;
        }
        if (same) {
            putBack(last.get(), composed);
            made.put(id, new Made.Restored(number));
            return;
        }
        Edition next = new Edition(
                id,
                scope.period().code(),
                number,
                scope.run(),
                content,
                Edition.NOT_PUBLISHED,
                scope.request().provisional(),
                false,
                scope.now());
        publish(next, composed, scope.claim().run());
        made.put(id, new Made.NewEdition(number));
        events.published(scope.claim().run(), id, number, false);
    }

    /** Publishes an edition of an earlier run again, as it was; false where it would not show the same. */
    boolean putBack(Edition edition, PackInput input) {
        PackFiles.Composed composed = packs.compose(input);
        return composed.content().equals(edition.contentSha()) && putBack(edition, composed);
    }

    private boolean putBack(Edition edition, PackFiles.Composed composed) {
        Optional<Run> run = scope.ledger().run(edition.run());
        if (run.isEmpty()) {
            return false;
        }
        publish(edition, composed, run.get());
        events.published(run.get(), edition.department(), edition.number(), true);
        return true;
    }

    /** Makes the files of an edition, lets them appear and records it, as a pack of the run that it belongs to. */
    private void publish(Edition edition, PackFiles.Composed composed, Run run) {
        scope.ledger().check(scope.claim());
        EditionId id = new EditionId(edition.department(), edition.period(), edition.number());
        PackFiles.Made made = packs.make(composed, id, edition.provisional(), composed.content());
        made.rendered().warnings().forEach(warning -> scope.progress().note(id + ": " + warning));
        EditionFiles files = new EditionFiles(
                id,
                made.heading(),
                edition.provisional(),
                composed.content(),
                StatusCounts.of(composed.input()),
                made.rendered().files(),
                Inputs.of(composed.input(), run.configSha()),
                new MadeBy(run.number(), programVersion, edition.made()));
        publisher.publish(
                files,
                appear -> scope.ledger()
                        .publish(scope.claim(), appear, published -> edition.withManifest(published.manifestSha256())));
    }

    /** The number after the last one, in the ledger or in the folder, unless the folder has this very content. */
    private int next(String department, List<Edition> editions, String content) {
        int last = editions.isEmpty() ? 0 : editions.get(editions.size() - 1).number();
        List<PublishedEdition> there = Editions.of(out, department).all().stream()
                .filter(edition -> edition.id().period().equals(scope.period().code())
                        && edition.id().number() > last)
                .toList();
        return there.stream()
                .filter(edition -> edition.manifest().contentHash().equals(content))
                .map(edition -> edition.id().number())
                .findFirst()
                .orElseGet(() -> 1
                        + there.stream()
                                .mapToInt(edition -> edition.id().number())
                                .reduce(last, Math::max));
    }

    /** The packs that readers had before the period. */
    private PacksBefore before(PackId pack) {
        return PacksBefore.of(
                scope.ledger(), scope.organisation(), pack, scope.calendar(), scope.period(), scope.run());
    }
}
