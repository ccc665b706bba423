package org.scorepack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.scorepack.config.Configuration;
import org.scorepack.config.FindingText;
import org.scorepack.config.HomeFolder;
import org.scorepack.config.Reading;
import org.scorepack.job.Legibility;
import org.scorepack.render.TemplateCheck;
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
        List<Finding> look = TemplateCheck.of(home, reading.branding());
        List<Finding> findings = new ArrayList<>(look);
        findings.addAll(
                reading instanceof Reading.Valid valid
                        ? ofValid(valid.configuration(), look.isEmpty())
                        : ((Reading.Invalid) reading).findings());
        findings.sort(null);
        console.text(format.of(findings));
        if (format == FindingText.TEXT) {
            console.line(FindingText.summary(findings));
        }
        return findings.stream().anyMatch(Finding::isError) ? ExitCode.CONFIGURATION_INVALID : ExitCode.DONE;
    }

    /** @param fonts whether the templates are sound, so that the fonts can be asked what they cover */
    private static List<Finding> ofValid(Configuration configuration, boolean fonts) {
        return Stream.concat(
                        configuration.warnings().stream(),
                        fonts ? Legibility.of(configuration).stream() : Stream.empty())
                .toList();
    }
}
