package org.scorepack.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scorepack.book.Words;
import org.scorepack.config.Resolution;
import org.scorepack.scorecard.Audience;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/** The strategy of a run: what the texts say with what its feeds added. Known once the sources are read. */
final class Strategies {

    private final RunScope scope;
    private final Map<Long, Resolution> known = new ConcurrentHashMap<>();

    private final Map<Audience.Kind, PackInputs> inputs = new ConcurrentHashMap<>();

    Strategies(RunScope scope) {
        this.scope = scope;
    }

    Strategy ofThisRun() {
        return resolution().strategy();
    }

    /** Rows of departments and metrics that could not be used. */
    List<Finding> findings() {
        return resolution().findings();
    }

    private Resolution resolution() {
        return known.computeIfAbsent(scope.run(), run -> {
            Words words = scope.book().words(run);
            return scope.configuration().resolve(words.departments(), words.metrics());
        });
    }

    /** The one filter through which packs for an audience see the book of this run. */
    PackInputs inputs(Audience.Kind kind) {
        return inputs.computeIfAbsent(
                kind,
                of -> new PackInputs(
                        scope.book(),
                        scope.run(),
                        ofThisRun(),
                        ofThisRun().organisation().audience(of).orElseThrow(),
                        scope.period()));
    }

    /** The ids of the departments that get a pack: those with a card that are alive in the period. */
    List<String> departments() {
        return ofThisRun().departmentsWithCard().stream()
                .filter(department -> department.life().overlaps(scope.period()))
                .map(department -> department.id())
                .toList();
    }

    /** Every pack of the run: of each department those of its audiences, management's first. */
    List<PackId> packs() {
        return departments().stream()
                .flatMap(department -> ofThisRun().organisation().audiencesOf(department).stream()
                        .map(audience -> new PackId(department, audience.kind())))
                .toList();
    }
}
