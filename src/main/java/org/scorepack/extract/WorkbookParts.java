package org.scorepack.extract;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts that are packed in a workbook. A part is read through a count of bytes and a check sum, so that a file that
 * unpacks to gigabytes is stopped, and one that is damaged is never taken for whole.
 */
final class WorkbookParts implements AutoCloseable {

    private final String shown;
    private final ZipFile zip;
    private final int maxMegabytes;
    private final Set<String> counted = new HashSet<>();
    private final UnpackedSize size;

    private WorkbookParts(String shown, ZipFile zip, int maxMegabytes) {
        this.shown = shown;
        this.zip = zip;
        this.maxMegabytes = maxMegabytes;
        this.size = new UnpackedSize(maxMegabytes * 1_000_000L);
    }

    static WorkbookParts open(InputFiles.Found file, int maxMegabytes) throws FeedFailure {
        try {
            WorkbookParts parts =
                    new WorkbookParts(file.shown(), new ZipFile(file.path().toFile()), maxMegabytes);
            try {
                parts.refuseOthers();
                return parts;
            } catch (FeedFailure notAWorkbook) {
                parts.close();
                throw notAWorkbook;
            }
        } catch (IOException broken) {
            throw new FeedFailure(
                    file.shown() + " is cut off or damaged: it begins as a workbook, but is no whole one ("
                            + broken.getMessage() + "); fetch or save it again");
        }
    }

    private void refuseOthers() throws FeedFailure {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!names.add(entry.getName())) {
                throw damaged("it has the part " + entry.getName() + " twice");
            }
        }
        if (names.contains("xl/workbook.bin")) {
            throw new FeedFailure(shown + " is a binary workbook (xlsb); save it as Excel workbook (xlsx)");
        }
        if (names.containsAll(List.of("mimetype", "content.xml"))) {
            throw new FeedFailure(shown + " is an OpenDocument file; save it as Excel workbook (xlsx)");
        }
        if (!names.contains("[Content_Types].xml") || !names.contains("_rels/.rels")) {
            throw new FeedFailure(shown + " is a zip file, but no workbook (xlsx)");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Opens a part. The same part opened again counts once. */
    XmlPart open(String part) throws FeedFailure {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw damaged("it lacks the part " + part);
        }
        try {
            UnpackedSize counts = counted.add(part) ? size : new UnpackedSize(Long.MAX_VALUE);
            return new XmlPart(this, part, zip.getInputStream(entry), counts, entry.getCrc());
        } catch (IOException broken) {
            throw damaged("part " + part + " cannot be unpacked");
        }
    }

    FeedFailure damaged(String how) {
        return new FeedFailure(shown + " is damaged: " + how + "; fetch or save it again");
    }

    FeedFailure tooLarge() {
        return new FeedFailure(
                shown + " unpacks to more than " + maxMegabytes + " MB, the `max-megabytes` of the source");
    }

    FeedFailure refused(String why) {
        return new FeedFailure(shown + " " + why);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException alreadyGone) {
            throw new java.io.UncheckedIOException(alreadyGone);
        }
    }
}
