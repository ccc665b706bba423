package org.scorepack.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorepack.scorecard.Place;

/** The folders that sources may read: the home, and those that {@code application.yaml} names. */
final class Folders {

    private final Path home;
    private final List<Path> allowed = new ArrayList<>();

    Folders(Path home, List<String> named) {
        this.home = home.toAbsolutePath().normalize();
        allowed.add(this.home);
        named.forEach(folder -> allowed.add(this.home.resolve(folder).normalize()));
    }

    /** Whether a link on the way leads out of the folders. */
    private boolean leadsOut(Path path) {
        try {
            Path real = path.toRealPath();
            for (Path folder : allowed) {
                if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
                    return false;
                }
            }
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Says when a path leads out of these folders; a path to nothing is a warning, as data may be late. */
    void check(String written, Place place, boolean folder, Findings findings) {
        Path path;
        try {
            path = home.resolve(written).normalize();
        } catch (InvalidPathException broken) {
            findings.errorOnce("bad-path", place, "this is no path", "a path below the home");
            return;
        }
        if (allowed.stream().noneMatch(path::startsWith) || leadsOut(path)) {
            findings.errorOnce(
                    "outside-folders",
                    place,
                    "'" + Texts.shortened(written) + "' leads out of the home",
                    "a path below the home, or its folder in 'folders' of config/application.yaml");
        } else if (!(folder ? Files.isDirectory(path) : Files.isRegularFile(path))) {
            findings.warningOnce(
                    folder ? "missing-folder" : "missing-file",
                    place,
                    "there is no " + (folder ? "folder" : "file") + " '" + Texts.shortened(written) + "'",
                    "a path relative to the home; without it the figures of this source are missing");
        }
    }
}
