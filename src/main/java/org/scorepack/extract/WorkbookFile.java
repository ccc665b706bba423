package org.scorepack.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/**
 * The file of a workbook, hashed before it is read and after. What is no workbook is refused for what it is, and so is a file
 * that changes meanwhile.
 */
final class WorkbookFile {

    private static final int PEEKED = 1024;
    private static final String PACKED = "PK\u0003\u0004";
    private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0";
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

    private final InputFiles.Found file;
    private final FileStamp before;
    private final String sha256;

    private WorkbookFile(InputFiles.Found file, FileStamp before) throws IOException {
        this.file = file;
        this.before = before;
        this.sha256 = Checksum.of(file.path());
    }

    static WorkbookFile open(InputFiles.Found file) throws FeedFailure {
        try {
            FileStamp before = FileStamp.of(file.path())
                    .orElseThrow(() -> FeedFailure.changed(file.shown() + " was removed before it was read"));
            return new WorkbookFile(file, before);
        } catch (IOException unreadable) {
            throw new FeedFailure(file.shown() + " cannot be read: "
                    + unreadable.getClass().getSimpleName().replace("Exception", ""));
        }
    }

    /** What a failure is really about: a file that changes while it is read can fail in many ways. */
    FeedFailure because(FeedFailure failure) {
        try {
            return before.became(FileStamp.of(file.path()))
                    .map(what -> FeedFailure.changed(file.shown() + " " + what))
                    .orElse(failure);
        } catch (IOException unreadable) {
            return failure;
        }
    }

    /** Hash of all bytes; refuses a file that has changed since it was opened. */
    String sha256() throws FeedFailure {
        try {
            boolean same = before.became(FileStamp.of(file.path())).isEmpty()
                    && Checksum.of(file.path()).equals(sha256);
            if (!same) {
                throw because(FeedFailure.changed(file.shown() + " was rewritten while it was read: " + before.size()
                        + " bytes, then as many others"));
            }
            return sha256;
        } catch (IOException unreadable) {
            throw because(new FeedFailure(file.shown() + " cannot be read to its end"));
        }
    }

    /** Throws where the file is no workbook. */
    void refuseOthers() throws FeedFailure {
        try {
            String start = start(PEEKED);
            if (!start.startsWith(PACKED)) {
                throw new FeedFailure(file.shown() + " is " + what(start));
            }
        } catch (IOException unreadable) {
            throw new FeedFailure(file.shown() + " cannot be read");
        }
    }

    private String what(String start) throws IOException {
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) {
            return "empty";
        }
        if (start.startsWith(OLD_OFFICE)) {
            return start(Integer.MAX_VALUE).contains(ENCRYPTED)
                    ? "a workbook with a password, which cannot be read; save it without one"
                    : "an old workbook (xls); save it as Excel workbook (xlsx)";
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return "a web page named as a workbook, perhaps an error or login page, or an export as HTML; fetch the file"
                    + " again, or save it as Excel workbook (xlsx)";
        }
        if (text.startsWith("<?xml")) {
            return "XML named as a workbook; save it as Excel workbook (xlsx)";
        }
        boolean binary = start.chars().anyMatch(sign -> sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r');
        return binary
                ? "no workbook (xlsx): it does not begin as one; fetch or save it again"
                : "text named as a workbook, perhaps CSV; read it as a csv source, or save it as Excel workbook (xlsx)";
    }

    private String start(int most) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            return new String(bytes.readNBytes(most), StandardCharsets.ISO_8859_1);
        }
    }
}
