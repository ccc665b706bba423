package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorepack.publish.Difference.Kind;

/**
 * What lies in the folder of a department, read when it is asked for.
 *
 * <p>A folder without a manifest that can be read is no edition: it is left out of {@link #all()} and named by
 * {@link #intact()}.
 */
public final class Editions {

    private static final Pattern EDITION = Pattern.compile("edition-[1-9][0-9]{0,8}");

    private final OutFolder out;
    private final Path department;
    private final List<PublishedEdition> published = new ArrayList<>();
    private final List<Difference> strange = new ArrayList<>();

    private Editions(OutFolder out, Path department) {
        this.out = out;
        this.department = department;
    }

    public static Editions of(OutFolder out, String department) {
        Editions editions = new Editions(out, out.department(department));
        editions.scan();
        editions.published.sort(
                Comparator.comparingInt((PublishedEdition e) -> e.manifest().sequence())
                        .thenComparing(PublishedEdition::id));
        return editions;
    }

    /** In the order of publication. */
    public List<PublishedEdition> all() {
        return List.copyOf(published);
    }

    public Optional<PublishedEdition> find(EditionId id) {
        return published.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /** The one published last, for whatever period. */
    public Optional<PublishedEdition> newest() {
        return published.isEmpty() ? Optional.empty() : Optional.of(published.get(published.size() - 1));
    }

    /** Everything that is not as it was published: files, manifests, the chain, and what does not belong here. */
    public List<Difference> intact() {
        List<Difference> all = new ArrayList<>(strange);
        published.forEach(edition -> all.addAll(FileCheck.differences(edition)));
        all.addAll(HashChain.differences(published));
        return all;
    }

    private void scan() {
        out.refuseLinks(department);
        for (Path entry : inside(department)) {
            String name = entry.getFileName().toString();
            if (isFolder(entry) && EditionId.PERIOD.matcher(name).matches()) {
                scanPeriod(entry);
            } else if (!name.equals("index.html") || !isFile(entry)) {
                strange.add(new Difference("", name, Kind.ADDED, "does not belong into this folder"));
            }
        }
    }

    private void scanPeriod(Path period) {
        for (Path entry : inside(period)) {
            String name = department.relativize(entry).toString().replace('\\', '/');
            if (isFolder(entry)
                    && EDITION.matcher(entry.getFileName().toString()).matches()) {
                scanEdition(entry, name);
            } else {
                strange.add(new Difference("", name, Kind.ADDED, "does not belong into this folder"));
            }
        }
    }

    private void scanEdition(Path folder, String name) {
        Path file = folder.resolve(Manifest.FILE);
        if (!isFile(file)) {
            strange.add(new Difference(name, Manifest.FILE, Kind.NO_MANIFEST, "is missing: this is no edition"));
            return;
        }
        byte[] json = read(file);
        Optional<Manifest> manifest =
                Manifest.parse(json).filter(m -> out.edition(m.id()).equals(folder));
        if (manifest.isPresent()) {
            published.add(new PublishedEdition(folder, manifest.get(), Sha256.of(json), Manifest.chainHash(json)));
        } else {
            strange.add(new Difference(
                    name, Manifest.FILE, Kind.NO_MANIFEST, "is damaged or belongs to another edition: this is none"));
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> inside(Path folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new CannotPublish("Cannot list " + folder + ": " + Disk.reason(e), e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + file + ": " + Disk.reason(e), e);
        }
    }
}
