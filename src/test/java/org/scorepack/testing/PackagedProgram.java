package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The packaged jar, run in a JVM of its own as a user would. */
public final class PackagedProgram {

    /** What a shell says of a process that {@code kill -9} ended. */
    public static final int KILLED = 128 + 9;

    private static final long MOST_MINUTES = 5;

    private final List<String> before;
    private final List<String> jvm;
    private final Map<String, String> environment;
    private final Path jdk;

    private PackagedProgram(List<String> before, List<String> jvm, Map<String, String> environment) {
        this(before, jvm, environment, Path.of(System.getProperty("java.home")));
    }

    private PackagedProgram(List<String> before, List<String> jvm, Map<String, String> environment, Path jdk) {
        this.jdk = jdk;
        this.before = before;
        this.jvm = jvm;
        this.environment = environment;
    }

    /** With options for the JVM, such as {@code -Duser.timezone=Asia/Tokyo}. */
    public static PackagedProgram with(String... jvm) {
        return new PackagedProgram(List.of(), List.of(jvm), Map.of());
    }

    /** Started by another program, such as {@code strace -f}. */
    public static PackagedProgram under(String... command) {
        return new PackagedProgram(List.of(command), List.of(), Map.of());
    }

    /** The same, with these variables in its environment. */
    public PackagedProgram in(Map<String, String> variables) {
        return new PackagedProgram(before, jvm, variables, jdk);
    }

    /** The same, in a JVM of another JDK. */
    public PackagedProgram on(Path otherJdk) {
        return new PackagedProgram(before, jvm, environment, otherJdk);
    }

    /** Where the jar was built. */
    public static Path jar() {
        return Path.of(System.getProperty("scorepack.jar", "target/scorepack.jar"))
                .toAbsolutePath();
    }

    /** What a run left on the console. */
    public record Ended(int exit, List<String> lines) {}

    /** Runs to the end. */
    public Ended run(Path home, String... arguments) {
        return whenMet(home, line -> false, process -> {}, arguments);
    }

    /** Runs until a line of output is met, then kills the process at once, as {@code kill -9} does. */
    public Ended killedWhen(Path home, Predicate<String> met, String... arguments) {
        // The process would close its streams as well; what it said last is still wanted.
        return whenMet(home, met, process -> process.toHandle().destroyForcibly(), arguments);
    }

    /** Runs to the end and does something to the process at every line of output that is met. */
    public Ended whenMet(Path home, Predicate<String> met, Consumer<Process> action, String... arguments) {
        assertThat(jar()).as("the packaged program; mvn package builds it").isRegularFile();
        try {
            Files.createDirectories(home);
            ProcessBuilder builder = new ProcessBuilder(command(home, arguments)).redirectErrorStream(true);
            builder.environment().put("CI", "true");
            builder.environment().putAll(environment);
            Process process = builder.start();
            List<String> lines = new ArrayList<>();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    lines.add(line);
                    if (met.test(line)) {
                        action.accept(process);
                    }
                }
            }
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("No end after " + MOST_MINUTES + " minutes: " + lines);
            }
            return new Ended(process.exitValue(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(jdk.resolve("bin").resolve("java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        return command;
    }
}
