package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A page of the browser: what is on it, what it asked for, what went wrong; keys and pointer as a person has them. */
public final class Tab implements AutoCloseable {

    private static final Map<String, Integer> NAMED = Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40,
            "Home",
            36,
            "End",
            35);

    private final DevTools wire;
    private final String target;
    private final String session;

    Tab(DevTools wire, String target, String session) {
        this.wire = wire;
        this.target = target;
        this.session = session;
        for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
            call(domain + ".enable", Map.of());
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return wire.call(session, method, parameters);
    }

    public Tab sized(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** @param scheme {@code light} or {@code dark} */
    public Tab scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** As on paper. */
    public Tab printed() {
        call("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    public Tab withoutScript() {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }

    /** Files that the page offers are saved there. */
    public Tab saveTo(Path folder) {
        call(
                "Page.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        return this;
    }

    public Tab open(Path file) {
        return open(file, "");
    }

    /** @param address what follows the file: {@code #m-exports} */
    public Tab open(Path file, String address) {
        call("Page.navigate", Map.of("url", "about:blank"));
        until("empty", () -> is("location.href === 'about:blank' && document.readyState === 'complete'"));
        wire.forget(session);
        call("Page.navigate", Map.of("url", file.toAbsolutePath().toUri() + address));
        return loaded();
    }

    public Tab reload() {
        wire.forget(session);
        call("Page.reload", Map.of());
        return loaded();
    }

    private Tab loaded() {
        until("loaded", () -> seen("Page.loadEventFired"));
        return this;
    }

    /** The value of an expression, promises awaited. */
    public JsonNode ask(String expression) {
        JsonNode told = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (told.has("exceptionDetails")) {
            throw new IllegalStateException(expression.lines().findFirst().orElse("") + ": "
                    + told.get("exceptionDetails").path("exception").path("description"));
        }
        return told.path("result").path("value");
    }

    public String text(String expression) {
        return ask(expression).asString("");
    }

    public int number(String expression) {
        return ask(expression).asInt();
    }

    public boolean is(String expression) {
        return ask(expression).asBoolean(false);
    }

    /** Presses a key: {@code j}, {@code Enter}, {@code Shift+Tab}. */
    public Tab press(String... keys) {
        for (String key : keys) {
            boolean shift = key.startsWith("Shift+");
            String plain = shift ? key.substring(6) : key;
            int code = NAMED.getOrDefault(plain, (int) Character.toUpperCase(plain.charAt(0)));
            String text = plain.equals("Enter") ? "\r" : plain.length() == 1 ? plain : "";
            Map<String, Object> down = new java.util.HashMap<>(
                    Map.of("key", plain, "windowsVirtualKeyCode", code, "modifiers", shift ? 8 : 0));
            if (plain.length() > 1) {
                down.put("code", plain);
            }
            down.put("type", text.isEmpty() ? "rawKeyDown" : "keyDown");
            if (!text.isEmpty()) {
                down.put("text", text);
            }
            call("Input.dispatchKeyEvent", down);
            down.put("type", "keyUp");
            down.remove("text");
            call("Input.dispatchKeyEvent", down);
        }
        return this;
    }

    /** Types into what has the focus. */
    public Tab type(String text) {
        call("Input.insertText", Map.of("text", text));
        return this;
    }

    /** Moves the pointer to the middle of an element, or to a share of its width and height. */
    public Tab point(String selector, double right, double down) {
        double[] at = at(selector, right, down);
        call("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", at[0], "y", at[1]));
        return this;
    }

    public Tab click(String selector) {
        point(selector, 0.5, 0.5);
        double[] at = at(selector, 0.5, 0.5);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", at[0], "y", at[1], "button", "left", "clickCount", 1));
        }
        return this;
    }

    private double[] at(String selector, double right, double down) {
        JsonNode box = ask("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + " return [b.left, b.top, b.width, b.height]; })()");
        return new double[] {
            box.get(0).asDouble() + right * box.get(2).asDouble(),
            box.get(1).asDouble() + down * box.get(3).asDouble()
        };
    }

    /** Addresses that the page asked for, itself aside. */
    public List<String> requests() {
        return wire.events(session).stream()
                .filter(event -> event.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asString(""))
                .filter(url -> !url.startsWith("file:") || !url.contains(".html"))
                .toList();
    }

    /** Errors, warnings and breaches of the content security policy. */
    public List<String> complaints() {
        return wire.events(session).stream()
                .filter(event -> List.of("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")
                        .contains(event.path("method").asString("")))
                .map(event -> event.path("params").toString())
                .toList();
    }

    public Tab picture(Path file) {
        try {
            JsonNode shot = call("Page.captureScreenshot", Map.of("captureBeyondViewport", false));
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(shot.path("data").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Waits until it is so; what never comes fails. */
    public void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never " + what);
            }
            try {
                Thread.sleep(15);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean seen(String method) {
        return wire.events(session).stream()
                .anyMatch(event -> event.path("method").asString("").equals(method));
    }

    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        wire.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
