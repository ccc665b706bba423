package org.scorepack.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.scorepack.book.Words;
import org.scorepack.config.Resolution;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/** The strategy of a run: what the texts say with what its feeds added. Known once the sources are read. */
final class Strategies {

    private final RunScope scope;
    private final Map<Long, Resolution> known = new ConcurrentHashMap<>();

    private final Map<Long, PackInputs> inputs = new ConcurrentHashMap<>();

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

    /** The one filter through which packs see the book of this run. */
    PackInputs inputs() {
        return inputs.computeIfAbsent(
                scope.run(), run -> new PackInputs(scope.book(), run, ofThisRun(), scope.period()));
    }

    /** The ids of the departments that get a pack: those with a card that are alive in the period. */
    List<String> departments() {
        return ofThisRun().departmentsWithCard().stream()
                .filter(department -> department.life().overlaps(scope.period()))
                .map(department -> department.id())
                .toList();
    }
}
