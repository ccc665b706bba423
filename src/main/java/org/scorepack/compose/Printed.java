package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.figure.FigureId;

/**
 * Characters that stand for a figure, or text without one.
 *
 * @param text as printed; a gap in the data is said in words, never a blank
 * @param figure which figure it shows; {@code data-figure} in the HTML
 * @param part which part of it: {@code actual}, {@code target}, {@code gap}, {@code prior-year}; empty without figure
 */
public record Printed(String text, Optional<FigureId> figure, String part) {

    /** Text that shows no figure. */
    public static Printed text(String text) {
        return new Printed(text, Optional.empty(), "");
    }
}
