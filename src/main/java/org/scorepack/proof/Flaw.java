package org.scorepack.proof;

/**
 * Something in a published file that is not as it must be.
 *
 * @param kind what is wrong
 * @param file path below the output folder
 * @param where in the file, such as "page 3" or "line 120, column actual"; empty for the file as a whole
 * @param figure {@code sales/exports/2026-10/month/actual gap}, or {@code sales/exports/2026-10} of a sentence or chart
 *     about a metric; empty where no single figure is meant
 * @param found what stands there; empty = nothing
 * @param expected what must stand there; empty = nothing
 */
public record Flaw(Kind kind, String file, String where, String figure, String found, String expected) {

    /** What is wrong. */
    public enum Kind {
        /** Bytes, size or hash of a file are not those that were published. */
        CHANGED,
        MISSING,
        ADDED,
        /** No manifest, or none that can be read: no edition. */
        NO_MANIFEST,
        /** The edition before it is not the one that it was published after. */
        BROKEN_CHAIN,
        /** Another manifest or content than the store recorded. */
        NOT_AS_RECORDED,
        /** A figure that is printed otherwise than it must be. */
        FIGURE,
        /** Other text that stands otherwise than it must. */
        TEXT,
        /** Bytes differ although figures and text do not: drawing, tags, style or metadata. */
        DRAWING,
        /** A file inside a PDF is not the one beside it. */
        ATTACHMENT,
        /** Another number of charts than there must be. */
        CHARTS,
        /** A character that its font does not show. */
        GLYPH,
        /** A file that cannot be read as what it is. */
        UNREADABLE
    }

    static Flaw ofFile(Kind kind, String file, String found, String expected) {
        return new Flaw(kind, file, "", "", found, expected);
    }

    /** "sales/2026-10/edition-1/figures.csv, line 120: sales/exports/2026-10/month is 2.14, expected 2.15". */
    @Override
    public String toString() {
        return file
                + (where.isEmpty() ? "" : ", " + where)
                + ": "
                + (figure.isEmpty() ? "" : figure + " ")
                + (expected.isEmpty()
                        ? found
                        : (figure.isEmpty() ? "" : "is ") + quoted(found) + ", expected " + quoted(expected));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : '"' + text + '"';
    }
}
