package org.scorepack.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.scorecard.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code scorepack validate}: everything that is wrong with a configuration, at once. */
@Command(name = "validate", description = "Checks the configuration and lists everything that is wrong with it.")
final class ValidateCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Console console;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ValidateCommand(Map<String, String> environment, Console console) {
        this.environment = environment;
        this.console = console;
    }

    @Override
    public Integer call() {
        return check(common.home(), common.format()).number();
    }

    ExitCode check(Path home, FindingText format) {
        Reading reading = HomeFolder.read(home, environment);
        List<Finding> findings = reading instanceof Reading.Invalid invalid
                ? invalid.findings()
                : ((Reading.Valid) reading).configuration().warnings();
        console.text(format.of(findings));
        if (format == FindingText.TEXT) {
            console.line(FindingText.summary(findings));
        }
        return reading instanceof Reading.Valid ? ExitCode.DONE : ExitCode.CONFIGURATION_INVALID;
    }
}
