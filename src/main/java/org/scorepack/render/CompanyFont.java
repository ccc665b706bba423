package org.scorepack.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorepack.scorecard.BrandFont;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Placed;

/**
 * The company's own font over the built-in one, set as wide as that: pages, tables and charts are laid out for its width. A
 * font that runs wider is made smaller by as much, in its own table, so that every page, screen and drawing agrees.
 */
final class CompanyFont {

    static final String REGULAR = "brand/regular.ttf";
    static final String BOLD = "brand/bold.ttf";

    private static final int MOST_BYTES = 2_000_000;

    /** Smaller than that, and text of 7 points can no longer be read. */
    private static final double WIDEST = 1.3;

    private static final int ENTRY = 16;
    private static final int FIRST_ENTRY = 12;
    private static final int UNITS_PER_EM = 18;
    private static final int MOST_UNITS = 16_384;
    private static final int HEAD = 0x68656164;

    private CompanyFont() {}

    static List<Finding> check(Path home, TemplateFolder folder, BrandFont font) {
        List<Finding> findings = new ArrayList<>();
        read(home, font.regular()).finding().ifPresent(findings::add);
        read(home, font.bold()).finding().ifPresent(findings::add);
        if (findings.isEmpty()) {
            double wider = wider(folder, bytes(home, font.regular()), bytes(home, font.bold()));
            if (wider > WIDEST) {
                findings.add(new BrandFile(home, font.regular())
                        .finding(
                                "font-too-wide",
                                "or its bold face runs " + Math.round(100 * wider - 100)
                                        + " % wider than Source Sans 3",
                                "a font that runs at most " + Math.round(100 * WIDEST - 100)
                                        + " % wider, such as a condensed one: it is set smaller by as much"));
            }
        }
        return findings;
    }

    /** @throws RenderException where a file of it cannot be used */
    static TemplateFolder over(TemplateFolder folder, Path home, BrandFont font) {
        byte[] regular = bytes(home, font.regular());
        byte[] bold = bytes(home, font.bold());
        double wider = wider(folder, regular, bold);
        return folder.with(REGULAR, smaller(regular, wider)).with(BOLD, smaller(bold, wider));
    }

    private static BrandFile.Read read(Path home, Placed<String> written) {
        BrandFile file = new BrandFile(home, written);
        BrandFile.Read read = file.read(MOST_BYTES);
        return read.bytes().map(bytes -> CompanyFace.check(file, bytes)).orElse(read);
    }

    private static byte[] bytes(Path home, Placed<String> written) {
        return read(home, written).orThrow();
    }

    /** How much wider than the built-in font it runs, 1 = no wider. */
    private static double wider(TemplateFolder folder, byte[] regular, byte[] bold) {
        try {
            double text = CompanyFace.of(regular).width()
                    / CompanyFace.of(folder.bytes(FontSet.BUILT_IN_REGULAR)).width();
            double strong = CompanyFace.of(bold).width()
                    / CompanyFace.of(folder.bytes(FontSet.BUILT_IN_BOLD)).width();
            return Math.max(1, Math.max(text, strong));
        } catch (IOException e) {
            throw new IllegalStateException("the fonts were read before", e);
        }
    }

    /** The same font with more units to the em: each letter takes that much less of it. */
    private static byte[] smaller(byte[] font, double factor) {
        ByteBuffer fitted = ByteBuffer.wrap(font.clone());
        int tables = fitted.getShort(Integer.BYTES);
        for (int entry = FIRST_ENTRY; entry < FIRST_ENTRY + tables * ENTRY; entry += ENTRY) {
            if (fitted.getInt(entry) == HEAD) {
                int at = fitted.getInt(entry + 2 * Integer.BYTES) + UNITS_PER_EM;
                fitted.putShort(at, (short) Math.min(MOST_UNITS, Math.round(fitted.getShort(at) * factor)));
            }
        }
        return fitted.array();
    }
}
