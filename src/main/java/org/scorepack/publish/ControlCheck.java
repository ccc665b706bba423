package org.scorepack.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What runs left for the finance team, against their manifests. {@code events.jsonl} grows and is in none. */
final class ControlCheck {

    private static final Pattern RUN = Pattern.compile("run-[1-9][0-9]{0,8}");

    private final OutFolder out;
    private final List<Difference> found = new ArrayList<>();

    private ControlCheck(OutFolder out) {
        this.out = out;
    }

    static List<Difference> differences(OutFolder out) {
        ControlCheck check = new ControlCheck(out);
        for (Path period : OutFolder.folders(out.control())) {
            OutFolder.folders(period).stream()
                    .filter(run -> RUN.matcher(run.getFileName().toString()).matches())
                    .forEach(check::run);
        }
        return List.copyOf(check.found);
    }

    private void run(Path folder) {
        String name = out.control().relativize(folder).toString().replace('\\', '/');
        Optional<RunManifest> manifest = RunManifest.read(folder);
        if (manifest.isPresent()) {
            found.addAll(FileCheck.ofRun(folder, name, manifest.get().files()));
        } else if (Files.exists(folder.resolve(RunManifest.FILE))) {
            found.add(new Difference(name, RunManifest.FILE, Difference.Kind.NO_MANIFEST, "is damaged"));
        }
    }
}
