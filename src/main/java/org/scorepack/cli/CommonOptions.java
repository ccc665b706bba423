package org.scorepack.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scorepack.config.FindingText;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "folder with config, templates and data (default: the current one)")
    private Path home = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "where packs go (default: what application.yaml says)")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text or json; of findings also github (default: text)")
    private FindingText format = FindingText.TEXT;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    Path home() {
        return home.toAbsolutePath().normalize();
    }

    @Nullable
    Path out() {
        return out;
    }

    FindingText format() {
        return format;
    }
}
