package org.scorepack.publish;

/**
 * Something in the folder of a department that is not as it was published.
 *
 * @param edition folder in that of the department, such as {@code 2026-10/edition-1}; empty for what lies outside of any
 * @param file name; empty for the edition as a whole
 * @param kind what is wrong with it
 * @param message what was found and what was expected
 */
public record Difference(String edition, String file, Kind kind, String message) {

    /** What is wrong. */
    public enum Kind {
        CHANGED,
        MISSING,
        ADDED,
        /** No manifest, or none that can be read: no edition. */
        NO_MANIFEST,
        /** The edition before it is not the one that it was published after. */
        BROKEN_CHAIN
    }

    @Override
    public String toString() {
        return (edition.isEmpty() ? "" : edition + "/") + file + ": " + message;
    }
}
