package org.scorepack.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a feed, in name order: regular files below folders that sources may read, links followed and judged by where
 * they lead.
 */
final class InputFiles {

    /** A file beyond which it is refused: 4 GB. */
    static final long LARGEST = 4L << 30;

    /**
     * A file.
     *
     * @param shown its name in messages and provenance, relative to the home
     */
    record Found(Path path, String shown) {

        /** The last part of it. */
        String name() {
            return shown.substring(shown.lastIndexOf('/') + 1);
        }
    }

    private final Context context;

    InputFiles(Context context) {
        this.context = context;
    }

    /**
     * The files that match.
     *
     * @param folder relative to the home or absolute
     * @param pattern name with {@code *} and {@code ?}; {@code /} only where it is written
     */
    List<Found> matching(String folder, String pattern) throws FeedFailure {
        Path base = resolved(folder);
        if (!Files.isDirectory(base)) {
            throw FeedFailure.nothing("there is no folder " + shown(folder));
        }
        Pattern regex = regex(pattern);
        int depth = pattern.split("/").length;
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(base, depth)) {
            for (Path file : files.toList()) {
                String name = base.relativize(file).toString().replace('\\', '/');
                if (regex.matcher(name).matches()) {
                    found.add(new Found(allowed(file, name), shown(folder, name)));
                }
            }
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new FeedFailure("folder " + shown(folder) + " cannot be read");
        }
        found.sort(java.util.Comparator.comparing(Found::shown));
        if (found.isEmpty()) {
            throw FeedFailure.nothing("there is no file " + pattern + " in " + shown(folder));
        }
        return found;
    }

    /** One file by its path relative to the home. */
    Found one(String file) throws FeedFailure {
        Path path = resolved(file);
        if (!Files.exists(path)) {
            throw FeedFailure.nothing("there is no file " + file);
        }
        try {
            return new Found(allowed(path, file), shown("", file));
        } catch (IOException unreadable) {
            throw new FeedFailure(file + " cannot be read");
        }
    }

    /** A file in the same folder, which says something about the other one. */
    Found beside(Found file, String name) throws FeedFailure {
        String shown =
                file.shown().substring(0, file.shown().length() - file.name().length()) + name;
        Path path = file.path().resolveSibling(name);
        if (!Files.exists(path)) {
            throw new FeedFailure("there is no file " + shown + " beside " + file.shown() + ", which may not be whole");
        }
        try {
            return new Found(allowed(path, shown), shown);
        } catch (IOException unreadable) {
            throw new FeedFailure(shown + " cannot be read");
        }
    }

    private Path resolved(String path) throws FeedFailure {
        try {
            return context.home().resolve(path).normalize();
        } catch (InvalidPathException notAPath) {
            throw new FeedFailure("`" + path.replace('\0', '?') + "` is no path");
        }
    }

    private Path allowed(Path file, String name) throws IOException, FeedFailure {
        Path real = file.toRealPath();
        boolean inside = false;
        for (String root :
                Stream.concat(Stream.of(""), context.folders().stream()).toList()) {
            Path folder = resolved(root);
            inside |= Files.exists(folder) && real.startsWith(folder.toRealPath());
        }
        if (!inside) {
            throw new FeedFailure(
                    name + " lies outside the home and the folders that application.yaml allows sources to read");
        }
        if (!Files.isRegularFile(real)) {
            throw new FeedFailure(name + " is no regular file");
        }
        if (Files.size(real) > LARGEST) {
            throw new FeedFailure(name + " is larger than 4 GB, the most that is read");
        }
        return real;
    }

    /** A folder beside the home is known by its last name: pages show no path of the machine. */
    private static String shown(String folder) {
        Path last = Path.of(folder).isAbsolute() ? Path.of(folder).getFileName() : null;
        return last == null ? folder : last.toString();
    }

    private static String shown(String folder, String name) {
        Path given = Path.of(folder);
        Path last = given.isAbsolute() ? given.getFileName() : given.normalize();
        String prefix = last == null ? "" : last.toString().replace('\\', '/');
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char sign : pattern.toCharArray()) {
            regex.append(
                    switch (sign) {
                        case '*' -> "[^/]*";
                        case '?' -> "[^/]";
                        default -> Pattern.quote(String.valueOf(sign));
                    });
        }
        return Pattern.compile(regex.toString());
    }
}
