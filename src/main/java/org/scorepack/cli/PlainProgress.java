package org.scorepack.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.scorepack.job.Progress;

/** Progress for logs and pipes: a line when a step begins and one for each part of it. */
final class PlainProgress implements Progress {

    private final Console console;
    private final Map<String, Integer> parts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();

    PlainProgress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(String step, int count) {
        parts.put(step, count);
        done.put(step, new AtomicInteger());
    }

    @Override
    public void done(String step, String part) {
        int number = done.computeIfAbsent(step, any -> new AtomicInteger()).incrementAndGet();
        console.line(step + " " + number + "/" + parts.getOrDefault(step, number) + "  " + part);
    }

    @Override
    public void note(String sentence) {
        console.line(sentence);
    }
}
