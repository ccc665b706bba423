package org.scorepack.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.scorepack.job.BusyException;
import org.scorepack.job.StoreFailedException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code scorepack} command: parses first, starts what a command needs afterwards. */
@Command(
        name = "scorepack",
        description = "Turns a balanced scorecard, kept as text, into the review packs of the monthly business review.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done",
            "1:unexpected",
            "2:the command was not understood",
            "3:configuration invalid",
            "4:data incomplete beyond what was announced, or figures held as suspect",
            "5:run failed, or published files are not what was published",
            "75:somebody else works here; try again later"
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(commandLine(System.getenv(), Clock.systemUTC(), out, err).execute(arguments));
    }

    /** The command with its world handed in. */
    static CommandLine commandLine(Map<String, String> environment, Clock clock, PrintWriter out, PrintWriter err) {
        Console console = new Console(out, err);
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(environment, clock, console))
                .addSubcommand(new ValidateCommand(environment, console))
                .addSubcommand(new WhyCommand(environment, console))
                .addSubcommand(new ConfirmCommand(environment, clock, console))
                .addSubcommand(new VerifyCommand(environment, console))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(problems(console));
    }

    /** What may happen to every command that needs the store, and what may not happen to any. */
    private static IExecutionExceptionHandler problems(Console console) {
        return (problem, command, parsed) -> {
            if (problem instanceof BusyException) {
                console.error(problem.getMessage() + "; try again later");
                return ExitCode.TRY_AGAIN.number();
            }
            if (problem instanceof StoreFailedException) {
                console.error(String.valueOf(problem.getMessage()));
                return ExitCode.RUN_FAILED.number();
            }
            LoggerFactory.getLogger(Main.class).warn("Unexpected", problem);
            console.error("Something unexpected happened: " + problem.getMessage());
            console.error("This is a fault of the program, or of the machine. The log file of the home folder"
                    + " (.scorepack/scorepack.log) has the details.");
            return ExitCode.UNEXPECTED.number();
        };
    }
}
