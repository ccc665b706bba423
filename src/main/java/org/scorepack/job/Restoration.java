package org.scorepack.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorepack.book.Words;
import org.scorepack.calendar.Period;
import org.scorepack.compose.PackInput;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.ledger.Edition;
import org.scorepack.publish.EditionId;
import org.scorepack.publish.Editions;
import org.scorepack.scorecard.Strategy;

/**
 * Puts back editions of earlier periods and earlier numbers that the ledger has and the output folder lacks, each from the
 * book of the run that made it, with the configuration of that run. What would not show the same any more (other
 * templates, say) stays away and is named.
 */
final class Restoration {

    private final RunScope scope;
    private final Production production;

    Restoration(RunScope scope, Production production) {
        this.scope = scope;
        this.production = production;
    }

    void putBackWhatIsMissing() {
        for (Edition edition : scope.ledger().editions(scope.organisation())) {
            EditionId id = new EditionId(edition.department(), edition.period(), edition.number());
            boolean there =
                    Editions.of(production.out(), edition.department()).find(id).isPresent();
            boolean wanted = scope.request().departments().isEmpty()
                    || scope.request().departments().contains(edition.department());
            if (!there && wanted && !putBack(edition)) {
                scope.progress()
                        .note(id
                                + " is gone from the output folder and cannot be made again as it was: the program or its"
                                + " templates show something else now");
            }
        }
    }

    private boolean putBack(Edition edition) {
        Optional<Strategy> strategy = strategyOf(edition.run());
        Optional<Period> period = scope.calendar().parse(edition.period());
        if (strategy.isEmpty() || period.isEmpty()) {
            return false;
        }
        return strategy.get()
                .organisation()
                .department(edition.department())
                .map(department -> {
                    PackInput input = new PackInputs(scope.book(), edition.run(), strategy.get(), period.get())
                            .of(department, production.before(edition.department(), edition.period()));
                    return production.putBack(edition, input);
                })
                .orElse(false);
    }

    private Optional<Strategy> strategyOf(long run) {
        Map<String, String> texts = scope.book().texts(run);
        try {
            Path home = Files.createTempDirectory("scorepack-restore");
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Path file = home.resolve(text.getKey()).normalize();
                    if (!file.startsWith(home)) {
                        return Optional.empty();
                    }
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text.getValue());
                }
                Words words = scope.book().words(run);
                return HomeFolder.read(home, environment()) instanceof Reading.Valid valid
                        ? Optional.of(valid.configuration()
                                .resolve(words.departments(), words.metrics())
                                .strategy())
                        : Optional.empty();
            } finally {
                remove(home);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The configuration of an earlier run cannot be read again", problem);
        }
    }

    /** Secrets lie in the home of this run; the other one has only texts. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        String secrets = environment.getOrDefault("SCOREPACK_SECRETS", "secrets");
        environment.put(
                "SCOREPACK_SECRETS",
                scope.configuration().home().resolve(secrets).toAbsolutePath().toString());
        return environment;
    }

    private static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> files = Files.walk(folder)) {
            paths = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
