package org.scorepack.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The wire to a browser: its DevTools protocol, commands with their answers and the events in between. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 240;

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, this)
                .join();
    }

    /** Sends a command and waits for its result. */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int number = numbers.incrementAndGet();
        ObjectNode command = JSON.createObjectNode().put("id", number).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        socket.sendText(command.toString(), true).join();
        JsonNode told = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.path("result");
    }

    /** What happened in a session so far, in order. */
    List<JsonNode> events(String session) {
        return events.stream()
                .filter(event -> event.path("sessionId").asString("").equals(session))
                .toList();
    }

    void forget(String session) {
        events.removeIf(event -> event.path("sessionId").asString("").equals(session));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            JsonNode message = JSON.readTree(part.toString());
            part.setLength(0);
            if (message.has("id")) {
                waiting.remove(message.get("id").asInt()).complete(message);
            } else {
                events.add(message);
            }
        }
        from.request(1);
        return null;
    }

    void close() {
        socket.abort();
    }
}
