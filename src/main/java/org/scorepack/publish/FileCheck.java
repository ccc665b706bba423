package org.scorepack.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.publish.Difference.Kind;

/** The files of one edition against its manifest, and the manifest against its own hash. */
final class FileCheck {

    private final Path folder;
    private final String edition;
    private final List<Difference> found = new ArrayList<>();

    private FileCheck(Path folder, String edition) {
        this.folder = folder;
        this.edition = edition;
    }

    /** Every file that was changed, removed or added. */
    static List<Difference> differences(PublishedEdition published) {
        FileCheck check = new FileCheck(published.folder(), published.id().folder());
        try {
            check.run(published.manifest().files(), Set.of());
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + published.folder() + ": " + Disk.reason(e), e);
        }
        return List.copyOf(check.found);
    }

    /** The same for the folder of a run, whose events are in no manifest. */
    static List<Difference> ofRun(Path folder, String name, List<Manifest.Entry> files) {
        FileCheck check = new FileCheck(folder, name);
        try {
            check.run(files, Set.of(ControlFolder.EVENTS));
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + folder + ": " + Disk.reason(e), e);
        }
        return List.copyOf(check.found);
    }

    private void run(List<Manifest.Entry> files, Set<String> others) throws IOException {
        Set<String> expected = new TreeSet<>(others);
        for (Manifest.Entry entry : files) {
            expected.add(entry.name());
            compare(entry);
        }
        compareManifest();
        expected.add(Manifest.FILE);
        expected.add(Manifest.HASH_FILE);
        try (Stream<Path> inside = Files.list(folder)) {
            inside.map(path -> path.getFileName().toString())
                    .filter(name -> !expected.contains(name))
                    .sorted()
                    .forEach(name -> say(name, Kind.ADDED, "does not belong to this edition"));
        }
    }

    private void compare(Manifest.Entry entry) throws IOException {
        Path file = folder.resolve(entry.name());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            say(entry.name(), Kind.MISSING, "is missing, expected " + entry.bytes() + " bytes");
        } else if (Files.size(file) != entry.bytes()) {
            say(entry.name(), Kind.CHANGED, "has " + Files.size(file) + " bytes, published were " + entry.bytes());
        } else if (!Sha256.of(file).equals(entry.sha256())) {
            say(entry.name(), Kind.CHANGED, "has SHA-256 " + Sha256.of(file) + ", published was " + entry.sha256());
        }
    }

    private void compareManifest() throws IOException {
        Path file = folder.resolve(Manifest.HASH_FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            say(Manifest.HASH_FILE, Kind.MISSING, "is missing");
            return;
        }
        String expected = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        byte[] json = Files.readAllBytes(folder.resolve(Manifest.FILE));
        String actual = new String(Manifest.hashLine(json), StandardCharsets.ISO_8859_1);
        if (!actual.equals(expected)) {
            say(
                    Manifest.FILE,
                    Kind.CHANGED,
                    "has SHA-256 " + Sha256.of(json) + ", " + Manifest.HASH_FILE + " says " + expected.strip());
        }
    }

    private void say(String file, Kind kind, String message) {
        found.add(new Difference(edition, file, kind, message));
    }
}
