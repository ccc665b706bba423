package org.scorepack.publish;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.SourceReport;
import org.scorepack.publish.Certificate.Outcome;
import tools.jackson.core.JacksonException;

/**
 * {@code manifest.json} of a run.
 *
 * @param configuration SHA-256 of the configuration as text
 * @param files of the run folder that do not grow any more
 */
record RunManifest(
        String period,
        int run,
        RunRecord.Health health,
        String configuration,
        Packs packs,
        int rejects,
        List<SourceReport> sources,
        List<Made> editions,
        List<Manifest.Entry> files,
        Log log) {

    static final String FILE = "manifest.json";

    RunManifest {
        requireNonNull(health);
        requireNonNull(packs);
        requireNonNull(log);
        sources = List.copyOf(sources);
        editions = List.copyOf(editions);
        files = List.copyOf(files);
    }

    /** Counts; expected is the sum of the others. */
    record Packs(int expected, int published, int unchanged, int failed) {

        static Packs of(Certificate certificate) {
            return new Packs(
                    certificate.departments().size() + certificate.others().size(),
                    certificate.packs(Outcome.PUBLISHED),
                    certificate.packs(Outcome.UNCHANGED),
                    certificate.packs(Outcome.FAILED));
        }
    }

    /** An edition made by the run, or adopted: made by one that was killed before it could say so. */
    record Made(String edition, String manifestSha256, String chainHash, boolean adopted) {}

    /** The only part that may differ between two runs over the same input. */
    record Log(String programVersion, Instant started, Instant ended) {

        Log {
            requireNonNull(programVersion);
            requireNonNull(started);
            requireNonNull(ended);
        }
    }

    static RunManifest of(RunRecord run, List<Manifest.Entry> files) {
        return new RunManifest(
                run.period(),
                run.run(),
                run.health(),
                run.configurationSha256(),
                Packs.of(run.certificate()),
                run.rejects().size(),
                run.sources(),
                run.editions().stream()
                        .map(p -> new Made(p.id().toString(), p.manifestSha256(), p.chainHash(), p.adopted()))
                        .toList(),
                files,
                new Log(run.programVersion(), run.started(), run.ended()));
    }

    /** Of a run folder; empty while the run is at work or where it was killed. */
    static Optional<RunManifest> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), RunManifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + file + ": " + Disk.reason(e), e);
        }
    }
}
