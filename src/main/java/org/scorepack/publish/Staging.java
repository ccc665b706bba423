package org.scorepack.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A folder in {@code .work} in which an edition is put together: every file on the disk and read back before the manifest
 * is written, the manifest last.
 */
final class Staging {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final OutFolder out;

    Staging(OutFolder out) {
        this.out = out;
    }

    /** A folder with all files but the manifest; where anything fails, nothing of it is left. */
    Path put(EditionFiles edition) {
        requireNames(edition);
        Path folder =
                out.workFolder(edition.id().stem() + "_run-" + edition.log().run());
        try {
            for (Map.Entry<String, byte[]> file : edition.files().entrySet()) {
                putFile(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            remove(folder);
            throw notWritten(edition.id(), folder, e);
        } catch (CannotPublish e) {
            remove(folder);
            throw e;
        }
    }

    /** Makes the folder complete, ready to be renamed. */
    void seal(EditionId id, Path folder, byte[] manifest) {
        try {
            putFile(folder.resolve(Manifest.HASH_FILE), Manifest.hashLine(manifest));
            putFile(folder.resolve(Manifest.FILE), manifest);
            Disk.syncFolder(folder);
        } catch (IOException e) {
            throw notWritten(id, folder, e);
        }
    }

    private static CannotPublish notWritten(EditionId id, Path folder, IOException e) {
        return new CannotPublish(
                id + " was not published: " + Disk.reason(e) + " (" + folder + "); free space or rights?", e);
    }

    /** Leaves nothing behind; what cannot be removed now is removed by {@link OutFolder#cleanWork}. */
    static void remove(Path folder) {
        try {
            Disk.deleteTree(folder);
        } catch (IOException e) {
            // The failure that led here is the one to report.
        }
    }

    private static void putFile(Path file, byte[] bytes) throws IOException {
        Disk.write(file, bytes);
        byte[] back = Files.readAllBytes(file);
        if (!Arrays.equals(back, bytes)) {
            throw new CannotPublish(file + " does not read back as it was written: " + bytes.length + " bytes written, "
                    + back.length + " read; is the disk in order?");
        }
        if (file.toString().endsWith(".pdf")) {
            requirePages(file.getFileName().toString(), back);
        }
        Disk.protect(file);
    }

    private static void requirePages(String name, byte[] bytes) {
        boolean marked = bytes.length > PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
        try (PDDocument document = marked ? Loader.loadPDF(bytes) : new PDDocument()) {
            if (document.getNumberOfPages() < 1) {
                throw new CannotPublish(name + " is no PDF with at least one page");
            }
        } catch (IOException e) {
            throw new CannotPublish(name + " is no PDF that can be opened: " + Disk.reason(e), e);
        }
    }

    private static void requireNames(EditionFiles edition) {
        Set<String> seen = new TreeSet<>(Set.of(Manifest.FILE, Manifest.HASH_FILE));
        for (Map.Entry<String, byte[]> file : edition.files().entrySet()) {
            String name = file.getKey();
            if (!NAME.matcher(name).matches() || !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new CannotPublish(
                        "An edition cannot have a file '" + name + "'; expected a plain name, used once");
            }
            if (file.getValue().length == 0) {
                throw new CannotPublish(edition.id() + " was not published: " + name + " is empty");
            }
        }
        if (edition.files().isEmpty()) {
            throw new CannotPublish(edition.id() + " was not published: it has no files");
        }
    }
}
