package org.scorepack.render;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts, parsed once per thread and lent to each document.
 *
 * <p>Glyph substitution is off: left on it costs four times the time and breaks PDF/UA and the extraction of text.
 */
final class FontSet {

    static final String FAMILY = "Source Sans 3";

    private enum Face {
        REGULAR("Regular", 400, IdentValue.NORMAL),
        ITALIC("Italic", 400, IdentValue.ITALIC),
        SEMI_BOLD("SemiBold", 600, IdentValue.NORMAL),
        BOLD("Bold", 700, IdentValue.NORMAL);

        private final String file;
        private final int weight;
        private final IdentValue style;

        Face(String name, int weight, IdentValue style) {
            this.file = "fonts/SourceSans3-" + name + ".ttf";
            this.weight = weight;
            this.style = style;
        }
    }

    private final TemplateFolder folder;
    private final ThreadLocal<Map<Face, TrueTypeFont>> parsed = ThreadLocal.withInitial(this::parse);
    private final Font drawn;

    FontSet(TemplateFolder folder) {
        this.folder = folder;
        try {
            drawn = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(folder.bytes(Face.REGULAR.file)));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("cannot read templates/" + Face.REGULAR.file, e);
        }
    }

    /** For drawing; the PDF finds the real bold face by family and style. */
    Font drawn(boolean bold, float size) {
        return drawn.deriveFont(bold ? Font.BOLD : Font.PLAIN, size);
    }

    /** How wide the text is at that size. From the font's own table, so that it is the same on every machine. */
    double width(String text, boolean bold, double size) {
        TrueTypeFont font = font(bold ? Face.BOLD : Face.REGULAR);
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            long units = 0;
            for (int code : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(code));
            }
            return units * size / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every face has the character, so that no weight prints it as something else. */
    boolean covers(int code) {
        for (Face face : Face.values()) {
            try {
                if (font(face).getUnicodeCmapLookup().getGlyphId(code) == 0) {
                    return false;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }

    /** Lends all faces to a document that is being made. */
    void lend(PDDocument document, PdfBoxFontResolver fonts) throws IOException {
        for (Face face : Face.values()) {
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font(face), true));
            fonts.addFont(supplier, FAMILY, face.weight, face.style, true, FontGroup.MAIN);
        }
        PDFontSupplier last = new PDFontSupplier(PDType0Font.load(document, font(Face.REGULAR), true));
        fonts.addFont(last, "fallback", 400, IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
    }

    private TrueTypeFont font(Face face) {
        TrueTypeFont font = parsed.get().get(face);
        if (font == null) {
            throw new IllegalStateException("no face " + face);
        }
        return font;
    }

    private Map<Face, TrueTypeFont> parse() {
        EnumMap<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(folder.bytes(face.file)));
                font.setEnableGsub(false);
                fonts.put(face, font);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read templates/" + face.file, e);
            }
        }
        return fonts;
    }
}
