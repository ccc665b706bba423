package org.scorepack.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to be the same file, unchanged: size, time of the last write, time of the last change of anything
 * about it, and which file of the disk it is. The last two are null where the file system does not know them.
 */
record FileStamp(
        long size,
        FileTime modified,
        @Nullable Object changed,
        @Nullable Object key) {

    /** As it is now; empty where there is no such file. */
    static Optional<FileStamp> of(Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(now.size(), now.lastModifiedTime(), changeTime(file), now.fileKey()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Unlike the time of the last write nobody can set it: a copy that keeps its times shows here. */
    private static @Nullable Object changeTime(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(file, "unix:ctime", new LinkOption[0])
                : null;
    }

    /** What became of the file since, in words; empty where it is the same. Both sizes are named, no time and no path. */
    Optional<String> became(Optional<FileStamp> later) {
        if (later.isEmpty()) {
            return Optional.of("was removed while it was read; it had " + size + " bytes");
        }
        FileStamp now = later.get();
        if (now.equals(this)) {
            return Optional.empty();
        }
        String what = Objects.equals(now.key, key)
                ? now.size > size ? "grew" : now.size < size ? "shrank" : "was written to"
                : "was replaced";
        return Optional.of(what + " while it was read: " + size + " bytes, then " + now.size + " bytes");
    }
}
