package org.scorepack.render;

import java.nio.file.Path;
import org.scorepack.scorecard.Branding;

/** Which characters the fonts of a home can print. */
public final class Coverage {

    private final FontSet fonts;

    /**
     * @param home whose {@code templates/fonts} stand before the built-in ones
     * @param branding whose font stands before both
     */
    public Coverage(Path home, Branding branding) {
        this.fonts = new FontSet(TemplateFolder.of(home, branding));
    }

    /** Whether every face has the character. */
    public boolean has(int code) {
        return code <= '~' || fonts.covers(code);
    }
}
