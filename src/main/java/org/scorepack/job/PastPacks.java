package org.scorepack.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorepack.book.BookStore;
import org.scorepack.book.Words;
import org.scorepack.calendar.Period;
import org.scorepack.compose.PackInput;
import org.scorepack.config.Configuration;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.ledger.Edition;
import org.scorepack.ledger.Ledger;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Strategy;

/** What an edition that was made earlier was made from: the book of its run, with the configuration of that run. */
final class PastPacks {

    private final Ledger ledger;
    private final BookStore book;
    private final Configuration configuration;
    private final Map<Long, Optional<Strategy>> strategies = new HashMap<>();

    PastPacks(Ledger ledger, BookStore book, Configuration configuration) {
        this.ledger = ledger;
        this.book = book;
        this.configuration = configuration;
    }

    /** Empty where the configuration of then can no longer be read, or knows no such department. */
    Optional<PackInput> of(Edition edition) {
        Optional<Strategy> strategy = strategies.computeIfAbsent(edition.run(), this::strategy);
        Optional<Period> period =
                configuration.strategy().organisation().calendar().parse(edition.period());
        if (strategy.isEmpty() || period.isEmpty()) {
            return Optional.empty();
        }
        PackId pack = PackId.of(edition.department());
        Organisation organisation = strategy.get().organisation();
        return organisation
                .department(pack.department())
                .flatMap(department -> organisation
                        .audience(pack.audience())
                        .map(audience -> new PackInputs(book, edition.run(), strategy.get(), audience, period.get())
                                .of(department, before(edition, pack, period.get()))));
    }

    private PacksBefore before(Edition edition, PackId pack, Period period) {
        String organisation = configuration.strategy().organisation().id();
        return PacksBefore.of(
                ledger,
                organisation,
                pack,
                configuration.strategy().organisation().calendar(),
                period,
                edition.run());
    }

    private Optional<Strategy> strategy(long run) {
        Map<String, String> texts = book.texts(run);
        try {
            Path home = Files.createTempDirectory("scorepack-past");
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Path file = home.resolve(text.getKey()).normalize();
                    if (!file.startsWith(home)) {
                        return Optional.empty();
                    }
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text.getValue());
                }
                Words words = book.words(run);
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

    /** Secrets lie in the home of now; the other one has only texts. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        String secrets = environment.getOrDefault("SCOREPACK_SECRETS", "secrets");
        environment.put(
                "SCOREPACK_SECRETS",
                configuration.home().resolve(secrets).toAbsolutePath().toString());
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
