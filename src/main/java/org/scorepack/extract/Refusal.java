package org.scorepack.extract;

/**
 * Why a row, or one cell of it, is left out. It costs no stack trace: bad rows are data.
 *
 * <p>The message says what was expected and never repeats the cell: raw text stands in {@link #raw()} alone, which is kept
 * for public feeds only.
 */
final class Refusal extends Exception {

    private final String code;
    private final String column;
    private final String raw;

    /**
     * @param code stable word
     * @param column empty for the whole row
     * @param reason what was found and what was expected
     * @param raw the offending text
     */
    Refusal(String code, String column, String reason, String raw) {
        super(reason, null, false, false);
        this.code = code;
        this.column = column;
        this.raw = raw;
    }

    String code() {
        return code;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String raw() {
        return raw;
    }
}
