package org.scorepack.cli;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.scorepack.job.Progress;

/** Progress on a terminal: one bar a step. */
final class BarProgress implements Progress, AutoCloseable {

    private final Console console;
    private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

    BarProgress(Console console) {
        this.console = console;
    }

    @Override
    public void begin(String step, int count) {
        close();
        bars.put(
                step,
                new ProgressBarBuilder()
                        .setTaskName(step)
                        .setInitialMax(count)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .build());
    }

    @Override
    public void done(String step, String part) {
        ProgressBar bar = bars.get(step);
        if (bar != null) {
            bar.step().setExtraMessage(part);
        }
    }

    @Override
    public void note(String sentence) {
        console.line(sentence);
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
        bars.clear();
    }
}
