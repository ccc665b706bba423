package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run leaves what it made ({@code out/}): all of its paths, and the only place that creates and deletes folders.
 *
 * <pre>
 * out/sales/index.html
 * out/sales/2026-10/edition-1/
 * out/_control/index.html
 * out/_control/2026-10/run-1/
 * out/.work/                     what is not finished
 * </pre>
 *
 * The folder itself may be a link; below it none is followed, wherever it leads, since whoever can place a link could
 * otherwise have files of one department written into the folder of another.
 */
public final class OutFolder {

    private static final String REPLACE = "replace";

    private final Path root;

    /** Nothing is created before something is written. */
    public OutFolder(Path out) {
        Path absolute = out.toAbsolutePath().normalize();
        try {
            this.root = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        } catch (IOException e) {
            throw new CannotPublish("Output folder " + out + ": " + Disk.reason(e), e);
        }
    }

    public Path root() {
        return root;
    }

    /** Everything that a reader of this department may open, and nothing else. */
    public Path department(String id) {
        return root.resolve(EditionId.requireDepartment(id));
    }

    public Path edition(EditionId id) {
        return period(id).resolve("edition-" + id.number());
    }

    Path period(EditionId id) {
        return department(id.department()).resolve(id.period());
    }

    /** For the finance team only. */
    public Path control() {
        return root.resolve("_control");
    }

    /** Whether there is anything for the finance team. */
    public boolean hasControl() {
        return Files.isDirectory(control(), LinkOption.NOFOLLOW_LINKS);
    }

    public Path run(String period, int run) {
        return control().resolve(EditionId.requirePeriod(period)).resolve("run-" + run);
    }

    Path work() {
        return root.resolve(".work");
    }

    /** Ids of the departments that have a folder, in order. */
    public List<String> departments() {
        return folders(root).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> EditionId.DEPARTMENT.matcher(name).matches())
                .toList();
    }

    /** Folders inside a folder, by name; links are none; empty where it does not exist. */
    static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotPublish("Cannot list " + parent + ": " + Disk.reason(e), e);
        }
    }

    /** The folder, created with those above it where they lack. */
    Path make(Path folder) {
        refuseLinks(folder);
        try {
            if (folder.startsWith(control()) && !Files.exists(control())) {
                Files.createDirectories(control());
                Disk.closeToOthers(control());
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotPublish(
                    "Cannot create the folder " + folder + ": " + Disk.reason(e) + "; check rights and free space", e);
        }
    }

    /** A new empty folder in {@code .work}. */
    Path workFolder(String name) {
        make(work());
        for (int attempt = 1; ; attempt++) {
            Path folder = work().resolve(name + "_" + attempt);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                // Left by a run that was killed: never reused, its files may be halves.
            } catch (IOException e) {
                throw new CannotPublish("Cannot create the folder " + folder + ": " + Disk.reason(e), e);
            }
        }
    }

    /** Replaces a file, or creates it, so that readers see the old one or the new one; the same bytes are left alone. */
    void replace(Path file, byte[] bytes) {
        refuseLinks(file);
        Path temporary = workFolder(REPLACE);
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                Path fresh = temporary.resolve("file");
                Disk.write(fresh, bytes);
                Refused.tryAgain(() ->
                        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
            }
        } catch (IOException e) {
            throw new CannotPublish("Cannot write " + file + ": " + Disk.reason(e) + "; the old one stands", e);
        } finally {
            Staging.remove(temporary);
        }
    }

    /** Makes the names of a folder and of those above it durable, where the file system can. */
    void sync(Path folder) {
        Path step = root;
        Disk.syncFolder(step);
        for (Path name : root.relativize(folder)) {
            step = step.resolve(name);
            Disk.syncFolder(step);
        }
    }

    /** Refuses a path that leaves the output folder or crosses a link below it. */
    void refuseLinks(Path path) {
        Path inside = root.relativize(path.normalize());
        if (!path.normalize().startsWith(root)) {
            throw new CannotPublish(path + " lies outside the output folder " + root);
        }
        Path step = root;
        for (Path name : inside) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                throw new CannotPublish(step + " is a link; below the output folder only real folders are written to."
                        + " Remove the link and run again");
            }
        }
    }

    /**
     * Removes what killed runs of a period left unfinished, and pages that were not replaced. Only for the holder of the
     * claim, and alone: another period may be at work beside it.
     */
    public void cleanWork(String period) {
        refuseLinks(work());
        try {
            for (Path folder : folders(work())) {
                String name = folder.getFileName().toString();
                if (name.contains("_" + period + "_e") || name.startsWith(REPLACE)) {
                    Disk.deleteTree(folder);
                }
            }
        } catch (IOException e) {
            throw new CannotPublish("Cannot clean " + work() + ": " + Disk.reason(e), e);
        }
    }
}
