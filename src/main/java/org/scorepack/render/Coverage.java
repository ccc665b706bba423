package org.scorepack.render;

import java.nio.file.Path;

/** Which characters the fonts of a home can print. */
public final class Coverage {

    private final FontSet fonts;

    /** @param home whose {@code templates/fonts} stand before the built-in ones */
    public Coverage(Path home) {
        this.fonts = new FontSet(TemplateFolder.of(home));
    }

    /** Whether every face has the character. */
    public boolean has(int code) {
        return code <= '~' || fonts.covers(code);
    }
}
