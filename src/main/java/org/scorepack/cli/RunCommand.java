package org.scorepack.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.Configuration;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.Launcher;
import org.scorepack.job.Legibility;
import org.scorepack.job.Progress;
import org.scorepack.job.RunOutcome;
import org.scorepack.job.RunRequest;
import org.scorepack.render.TemplateCheck;
import org.scorepack.scorecard.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scorepack run}: the main job. */
@Command(name = "run", description = "Reads the sources, judges the figures and publishes the packs of a period.")
final class RunCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "such as 2026-10, or 2026-P10 (default: the last one that is over)")
    private @Nullable String period;

    @Option(
            names = "--department",
            paramLabel = "ID",
            description = "make only this department's pack; may be repeated")
    private Set<String> departments = new TreeSet<>();

    @Option(names = "--provisional", description = "mark the packs as provisional")
    private boolean provisional;

    RunCommand(Map<String, String> environment, Clock clock, Console console) {
        this.environment = environment;
        this.clock = clock;
        this.console = console;
    }

    @Override
    public Integer call() {
        Path home = common.home();
        if (HomeFolder.read(home, environment) instanceof Reading.Valid valid
                && TemplateCheck.of(home, valid.configuration().branding()).isEmpty()
                && Legibility.of(valid.configuration()).isEmpty()) {
            return run(valid.configuration()).number();
        }
        return new ValidateCommand(environment, console)
                .check(home, common.format())
                .number();
    }

    private ExitCode run(Configuration configuration) {
        LogFile.open(configuration.home());
        console.text(FindingText.TEXT.of(configuration.warnings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .toList()));
        Path out = Optional.ofNullable(common.out())
                .map(Path::toAbsolutePath)
                .orElseGet(() ->
                        configuration.home().resolve(configuration.machine().out()));
        RunRequest request = new RunRequest(Optional.ofNullable(period), departments, provisional, out.normalize());
        boolean terminal = System.console() != null && !environment.containsKey("CI");
        try (BarProgress bar = new BarProgress(console)) {
            Progress progress = terminal ? bar : new PlainProgress(console);
            RunOutcome outcome = new Launcher(clock, progress, ProgramVersion.text()).run(configuration, request);
            bar.close();
            new Summary(console).print(outcome, request.out());
            return exit(outcome);
        }
    }

    private static ExitCode exit(RunOutcome outcome) {
        return switch (outcome.result()) {
            case DONE, UNCHANGED -> ExitCode.DONE;
            case INCOMPLETE -> ExitCode.INCOMPLETE;
            case FAILED -> ExitCode.RUN_FAILED;
            case BAD_PERIOD, BAD_DEPARTMENT -> ExitCode.USAGE;
            case BUSY -> ExitCode.TRY_AGAIN;
        };
    }
}
