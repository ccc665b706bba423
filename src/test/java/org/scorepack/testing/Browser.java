package org.scorepack.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chromium without a window. Tests speak its DevTools protocol themselves: it alone tells of requests, of a broken content
 * security policy and of colour schemes, and needs neither a driver nor a library.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://\\S+)");

    private final Process process;
    private final Path profile;
    private final DevTools wire;

    private Browser(Process process, Path profile, DevTools wire) {
        this.process = process;
        this.profile = profile;
        this.wire = wire;
    }

    /** Skips the test where there is no Chromium. */
    public static Browser start() {
        Tools.need("chromium", "--version");
        try {
            Path profile = Files.createTempDirectory("scorepack-browser");
            Process process = new ProcessBuilder(List.of(
                            "chromium",
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--disable-extensions",
                            "--user-data-dir=" + profile,
                            "--remote-debugging-port=0",
                            "about:blank"))
                    .redirectErrorStream(true)
                    .start();
            return new Browser(process, profile, new DevTools(address(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI address(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = LISTENS.matcher(line);
            if (found.find()) {
                Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "browser's complaints");
                rest.setDaemon(true);
                rest.start();
                return URI.create(found.group(1));
            }
        }
        throw new IllegalStateException("the browser ended before it listened");
    }

    /** An empty page. */
    public Tab tab() {
        String target = wire.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        String session = wire.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        return new Tab(wire, target, session);
    }

    /** Its helpers outlive it for a moment and still write to the profile, which is only deleted after the last of them. */
    @Override
    public void close() {
        wire.close();
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        helpers.forEach(ProcessHandle::destroyForcibly);
        helpers.forEach(helper -> helper.onExit().join());
        TestHome.delete(profile);
    }
}
