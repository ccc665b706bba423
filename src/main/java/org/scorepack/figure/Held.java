package org.scorepack.figure;

/**
 * A figure that was delivered, is suspect, and is not shown until somebody confirms it.
 *
 * @param figure as it was delivered, with its value
 * @param feed that it came from; empty for what is worked out from other figures
 * @param check that it does not keep to
 * @param detail what was found, with exact numbers: for the finance team, never on a page
 */
public record Held(Figure figure, String feed, Check check, String detail) {

    public FigureId id() {
        return figure.id();
    }

    /** The exact value in plain notation. */
    public String value() {
        return figure.reading()
                .number()
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
