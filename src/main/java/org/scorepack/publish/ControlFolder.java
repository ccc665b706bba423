package org.scorepack.publish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the finance team sees of a run: {@code _control/2026-10/run-1/} with {@code manifest.json} and its hash,
 * {@code completeness.json}, {@code rejects.csv} and {@code events.jsonl}. Thread-safe.
 */
public final class ControlFolder {

    static final String EVENTS = "events.jsonl";

    private final OutFolder out;

    public ControlFolder(OutFolder out) {
        this.out = out;
    }

    /** Writes each file whole, the manifest last; a run that is written again replaces its files. */
    public Path write(RunRecord run) {
        Path folder = out.make(out.run(run.period(), run.run()));
        Map<String, byte[]> files = new TreeMap<>();
        files.put("completeness.json", Json.pretty(CompletenessJson.of(run)));
        files.put("rejects.csv", RejectsCsv.of(run.rejects(), run.publicFeeds()));
        List<Manifest.Entry> entries = new ArrayList<>();
        files.forEach((name, bytes) -> {
            out.replace(folder.resolve(name), bytes);
            entries.add(new Manifest.Entry(name, bytes.length, Sha256.of(bytes)));
        });
        byte[] manifest = Json.pretty(RunManifest.of(run, entries));
        out.replace(folder.resolve(Manifest.HASH_FILE), Manifest.hashLine(manifest));
        out.replace(folder.resolve(RunManifest.FILE), manifest);
        out.sync(folder);
        return folder;
    }

    /** Adds a line to {@code events.jsonl}; a line that a killed run left half stays on its own. */
    public synchronized void append(String period, int run, RunEvent event) {
        Path file = out.make(out.run(period, run)).resolve(EVENTS);
        out.refuseLinks(file);
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw")) {
            String start = endsHalf(lines) ? "\n" : "";
            lines.seek(lines.length());
            lines.write((start + event.line()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CannotPublish("Cannot write " + file + ": " + Disk.reason(e), e);
        }
    }

    private static boolean endsHalf(RandomAccessFile lines) throws IOException {
        if (lines.length() == 0) {
            return false;
        }
        lines.seek(lines.length() - 1);
        return lines.read() != '\n';
    }
}
