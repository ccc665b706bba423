package org.scorepack.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.Explanation;
import org.scorepack.job.Inquiry;
import org.scorepack.job.NoSuchNumberException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scorepack why}: a number back to its rows, with every rule applied on the way. */
@Command(name = "why", description = "Follows a number of a pack back to the rows it came from, rule by rule.")
final class WhyCommand implements Callable<Integer> {

    private static final int USUAL_ROWS = 20;

    private final Map<String, String> environment;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "DEPARTMENT", description = "id of the department whose pack shows it")
    private String department = "";

    @Parameters(index = "1", paramLabel = "METRIC", description = "id of the metric")
    private String metric = "";

    @Option(names = "--period", paramLabel = "PERIOD", description = "such as 2026-10 (default: the latest pack)")
    private @Nullable String period;

    @Option(names = "--rows", paramLabel = "N", description = "list so many rows (default: ${DEFAULT-VALUE})")
    private int rows = USUAL_ROWS;

    WhyCommand(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!(HomeFolder.read(common.home(), environment) instanceof Reading.Valid valid)) {
            return new ValidateCommand(environment, console)
                    .check(common.home(), common.format())
                    .number();
        }
        LogFile.open(valid.configuration().home());
        try {
            Explanation why =
                    Inquiry.about(valid.configuration(), department, metric, Optional.ofNullable(period), rows);
            if (common.format() == FindingText.JSON) {
                console.text(WhyJson.of(why));
            } else {
                WhyText.of(why, rows).lines().forEach(console::line);
            }
            return ExitCode.DONE.number();
        } catch (NoSuchNumberException unknown) {
            console.error(String.valueOf(unknown.getMessage()));
            return ExitCode.USAGE.number();
        }
    }
}
