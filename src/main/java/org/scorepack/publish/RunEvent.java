package org.scorepack.publish;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that happened in a run: a line of {@code events.jsonl}. No figures and no addresses.
 *
 * @param at by the clock of the job
 * @param event stable word, such as {@code pack-published}
 * @param details by key, such as {@code department}
 */
public record RunEvent(Instant at, String event, SortedMap<String, String> details) {

    public RunEvent {
        details = new TreeMap<>(details);
    }

    String line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at);
        line.put("event", event);
        details.forEach(line::putIfAbsent);
        return Json.compact(line) + "\n";
    }
}
