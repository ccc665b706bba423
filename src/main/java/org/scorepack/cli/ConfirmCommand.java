package org.scorepack.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.figure.Held;
import org.scorepack.job.HeldFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorepack confirm}: somebody stands for a figure that is held. */
@Command(
        name = "confirm",
        description =
                "Releases a figure that is held as suspect, with exactly its value; without a figure: lists what is held.")
final class ConfirmCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Clock clock;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DEPARTMENT", description = "id of its department")
    private @Nullable String department;

    @Parameters(index = "1", arity = "0..1", paramLabel = "METRIC", description = "id of the metric")
    private @Nullable String metric;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "of the figure, such as 2026-10 (default: the one that is held, where it is the only one)")
    private @Nullable String period;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why the figure is right")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who says so (default: the user of this machine)")
    private @Nullable String by;

    ConfirmCommand(Map<String, String> environment, Clock clock, Console console) {
        this.environment = environment;
        this.clock = clock;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (department != null && metric == null) {
            console.error("Which figure of " + department + "? Name its metric too, or nothing to see what is held.");
            return ExitCode.USAGE.number();
        }
        Path home = common.home();
        if (HomeFolder.read(home, environment) instanceof Reading.Valid valid) {
            return HeldFigures.with(valid.configuration(), this::inStore).number();
        }
        return new ValidateCommand(environment, console)
                .check(home, common.format())
                .number();
    }

    private ExitCode inStore(HeldFigures figures) {
        List<Held> waiting = figures.waiting();
        return metric == null ? list(waiting) : confirm(figures, waiting);
    }

    private ExitCode list(List<Held> waiting) {
        if (common.format() == FindingText.JSON) {
            HeldTable.printJson(console, waiting);
        } else if (waiting.isEmpty()) {
            console.line("Nothing is held.");
        } else {
            HeldTable.print(console, waiting);
        }
        return ExitCode.DONE;
    }

    private ExitCode confirm(HeldFigures figures, List<Held> waiting) {
        List<Held> meant = waiting.stream().filter(this::isMeant).toList();
        if (meant.size() == 1 && !figures.mayBeConfirmed(meant.get(0))) {
            console.error("This cannot be confirmed: " + meant.get(0).detail() + ". Correct it at the source.");
            return ExitCode.USAGE;
        }
        if (meant.size() == 1) {
            figures.confirm(meant, name(), reason, clock.instant());
            Held held = meant.get(0);
            console.line("Confirmed by " + name() + ": " + held.id().department() + " "
                    + held.id().metric() + " " + held.id().period().code() + " is " + held.value()
                    + ". The next run shows it; another value would be held again.");
            return ExitCode.DONE;
        }
        String figure = department + " " + metric + (period == null ? "" : " " + period);
        console.error(
                meant.isEmpty()
                        ? "No figure " + figure + " is held." + (waiting.isEmpty() ? "" : " These are:")
                        : figure + " is held in several periods. Name one with --period:");
        List<Held> others = meant.isEmpty() ? waiting : meant;
        if (!others.isEmpty()) {
            HeldTable.print(console, others);
        }
        return ExitCode.USAGE;
    }

    private boolean isMeant(Held held) {
        return held.id().department().equals(department)
                && held.id().metric().equals(metric)
                && (period == null || held.id().period().code().equals(period));
    }

    private String name() {
        return by == null || by.isBlank() ? System.getProperty("user.name", "unknown") : by.strip();
    }
}
