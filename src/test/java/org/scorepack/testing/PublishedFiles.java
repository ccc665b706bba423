package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What readers find in an output folder, by hash. */
public final class PublishedFiles {

    private PublishedFiles() {}

    /** SHA-256 of every PDF, HTML and CSV of every edition, by path; manifests hold times and are left out. */
    public static SortedMap<String, String> hashes(Path out) {
        return hashes(out, path -> !path.startsWith("_control/") && path.matches(".*\\.(pdf|html|csv)"));
    }

    /** SHA-256 of every file, manifests and those for finance included, by path. */
    public static SortedMap<String, String> everything(Path out) {
        return hashes(out, path -> true);
    }

    /** SHA-256 of every file of an edition, its manifest included, by path. */
    public static SortedMap<String, String> edition(Path out, String department, String period, int number) {
        return hashes(out, path -> path.startsWith(department + "/" + period + "/edition-" + number + "/"));
    }

    private static SortedMap<String, String> hashes(Path out, Predicate<String> wanted) {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString().replace('\\', '/');
                if (wanted.test(path)) {
                    hashes.put(path, hash(Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
