package org.scorepack.render;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which metric an element of a page is about, by its anchor ({@code m-lead-time}, {@code x-lead-time}) or the id of its
 * chart ({@code operations-lead-time-spark}). Written {@code operations/lead-time/2026-10}.
 *
 * @param metrics ids of the pack's metrics
 */
public record Subjects(String department, String period, SortedSet<String> metrics) {

    public Subjects {
        metrics = new TreeSet<>(metrics);
    }

    /** Empty where it is about no single metric. */
    public Optional<String> of(String anchor) {
        String plain = anchor.startsWith("#") ? anchor.substring(1) : anchor;
        return Optional.of(plain)
                .filter(it -> it.startsWith("m-") || it.startsWith("x-"))
                .map(it -> it.substring(2))
                .filter(metrics::contains)
                .or(() -> charted(plain))
                .map(metric -> department + "/" + metric + "/" + period);
    }

    /** The longest id that fits: one may begin with another. */
    private Optional<String> charted(String chart) {
        return metrics.stream()
                .filter(metric -> chart.startsWith(department + "-" + metric + "-"))
                .reduce((shorter, longer) -> longer.length() > shorter.length() ? longer : shorter);
    }
}
