package org.scorepack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A command as a user types it, run in this process.
 *
 * @param exit the exit code
 * @param out what was printed
 * @param err what was printed as errors
 */
public record Typed(int exit, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T06:00:00Z"), ZoneOffset.UTC);

    /** Runs {@code scorepack ARGUMENTS}, in an environment without variables. */
    public static Typed scorepack(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.commandLine(Map.of("CI", "true"), CLOCK, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new Typed(exit, out.toString(), err.toString());
    }
}
