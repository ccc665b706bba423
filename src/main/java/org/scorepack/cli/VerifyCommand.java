package org.scorepack.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.scorepack.config.Configuration;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.Verdict;
import org.scorepack.job.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorepack verify}: whether what readers have is what was published, to the byte and to the figure. */
@Command(
        name = "verify",
        description =
                "Checks every published file against manifest, chain and store, and every printed figure against the"
                        + " book. Changes nothing. Without a store it compares the files with each other.")
final class VerifyCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--hashes-only",
            description = "compare files with manifest, chain and store only; make no pack once more")
    private boolean hashesOnly;

    VerifyCommand(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Path> out = Optional.ofNullable(common.out())
                .map(named -> named.toAbsolutePath().normalize());
        if (out.isPresent() && !Files.exists(common.home().resolve("config"))) {
            return tell(out.get(), () -> Verification.ofFiles(out.get(), hashesOnly));
        }
        if (HomeFolder.read(common.home(), environment) instanceof Reading.Valid valid) {
            Configuration configuration = valid.configuration();
            LogFile.open(configuration.home());
            Path folder = out.orElseGet(() ->
                    configuration.home().resolve(configuration.machine().out()).normalize());
            return tell(folder, () -> Verification.of(configuration, folder, hashesOnly));
        }
        return new ValidateCommand(environment, console)
                .check(common.home(), common.format())
                .number();
    }

    private int tell(Path out, Supplier<Verdict> check) {
        if (!Files.isDirectory(out)) {
            console.error("There is no output folder " + out + ". Name it with --out.");
            return ExitCode.USAGE.number();
        }
        Verdict verdict = check.get();
        if (common.format() == FindingText.JSON) {
            console.text(VerdictText.json(verdict));
        } else {
            VerdictText.lines(verdict).forEach(console::line);
        }
        return (verdict.flaws().isEmpty() ? ExitCode.DONE : ExitCode.NOT_AS_PUBLISHED).number();
    }
}
