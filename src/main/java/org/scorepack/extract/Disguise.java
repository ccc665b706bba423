package org.scorepack.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file that is called a table of text really is, known by how it starts. */
final class Disguise {

    /** The first bytes, one character each. */
    private static final Map<String, String> BYTES = Map.of(
            "\u001F\u008B", "is packed with gzip; unpack it first",
            "PK\u0003\u0004", "is a zip file or a workbook (xlsx), not CSV; save it as CSV first",
            "\u00D0\u00CF\u0011\u00E0", "is an old workbook (xls), not CSV; save it as CSV first",
            "%PDF-", "is a PDF, not CSV; ask for the table as CSV");

    private static final List<String> WEB_PAGE = List.of(
            "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<table", "<script", "<div", "<p>", "<h1");

    private Disguise() {}

    /** Of bytes that are no text at all. */
    static Optional<String> ofBytes(byte[] start) {
        String head = new String(start, StandardCharsets.ISO_8859_1);
        return BYTES.entrySet().stream()
                .filter(known -> head.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Of text that is no table: servers answer with a page where a file is not there or nobody is logged in. */
    static Optional<String> ofText(String start) {
        String head = start.stripLeading().toLowerCase(Locale.ROOT);
        boolean comment = head.startsWith("<!--");
        boolean page = comment
                ? WEB_PAGE.stream().anyMatch(head::contains)
                : WEB_PAGE.stream().anyMatch(head::startsWith);
        if (!page && !head.startsWith("<?xml")) {
            return Optional.empty();
        }
        return Optional.of("is a web page" + (page ? "" : " or XML")
                + " saved as CSV, perhaps an error or login page; fetch the file again");
    }
}
