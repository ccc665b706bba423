package org.scorepack.render;

import static java.util.Objects.requireNonNull;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts, parsed once per thread and lent to each document. Where the company has a font of its own, letters and figures are of
 * that, and so are its signs; signs that it lacks, such as those of statuses, are of the built-in one.
 *
 * <p>Glyph substitution is off: left on it costs four times the time and breaks PDF/UA and the extraction of text.
 */
final class FontSet {

    /** What style sheets and drawings of the PDF call the font, whichever it is. */
    static final String FAMILY = "Source Sans 3";

    static final String BUILT_IN_REGULAR = "fonts/SourceSans3-Regular.ttf";
    static final String BUILT_IN_BOLD = "fonts/SourceSans3-Bold.ttf";

    private static final String BUILT_IN_SEMI_BOLD = "fonts/SourceSans3-SemiBold.ttf";

    /** What a font for a screen has: tables that speak of other letters than are left stay out. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "name", "OS/2", "glyf", "loca", "cmap", "hmtx", "post", "cvt ", "fpgm", "prep",
            "gasp");

    private enum Face {
        REGULAR(BUILT_IN_REGULAR, CompanyFont.REGULAR, 400, IdentValue.NORMAL),
        ITALIC("fonts/SourceSans3-Italic.ttf", CompanyFont.REGULAR, 400, IdentValue.ITALIC),
        SEMI_BOLD(BUILT_IN_SEMI_BOLD, CompanyFont.BOLD, 600, IdentValue.NORMAL),
        BOLD(BUILT_IN_BOLD, CompanyFont.BOLD, 700, IdentValue.NORMAL);

        private final String file;
        private final String company;
        private final int weight;
        private final IdentValue style;

        Face(String file, String company, int weight, IdentValue style) {
            this.file = file;
            this.company = company;
            this.weight = weight;
            this.style = style;
        }
    }

    /** @param signs the built-in font, for what the company's lacks */
    private record Parsed(Map<Face, TrueTypeFont> faces, TrueTypeFont signs) {}

    /** A part of a text that one font has, and how far from the beginning of the text it begins. */
    record Run(String text, Font font, double offset) {}

    private final TemplateFolder folder;
    private final boolean own;
    private final ThreadLocal<Parsed> parsed = ThreadLocal.withInitial(this::parse);
    private final Font drawn;
    private final Font drawnSigns;

    FontSet(TemplateFolder folder) {
        this.folder = folder;
        this.own = folder.hasCompanyFont();
        this.drawn = carrier(BUILT_IN_REGULAR);
        this.drawnSigns = own ? carrier(BUILT_IN_SEMI_BOLD) : drawn;
    }

    /** For drawing it is only a name: the PDF finds the real face by family and style. */
    private Font carrier(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(folder.bytes(file)));
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("cannot read templates/" + file, e);
        }
    }

    /** The text as it is drawn, part by part; one part where one font has it all. */
    List<Run> runs(String text, boolean bold, double size) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        double offset = 0;
        for (int at = 0; at < text.length(); ) {
            boolean sign = isBorrowed(text.codePointAt(from), bold);
            int next = text.offsetByCodePoints(at, 1);
            if (next == text.length() || isBorrowed(text.codePointAt(next), bold) != sign) {
                String part = text.substring(from, next);
                Font font = (sign ? drawnSigns : drawn).deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
                runs.add(new Run(part, font, offset));
                offset += next < text.length() ? width(part, bold, size) : 0;
                from = next;
            }
            at = next;
        }
        return runs;
    }

    /** How wide the text is at that size. From the font's own table, so that it is the same on every machine. */
    double width(String text, boolean bold, double size) {
        TrueTypeFont font = font(bold ? Face.BOLD : Face.REGULAR);
        TrueTypeFont signs = parsed.get().signs();
        try {
            long units = 0;
            long borrowed = 0;
            for (int code : text.codePoints().toArray()) {
                if (isBorrowed(code, bold)) {
                    borrowed += signs.getAdvanceWidth(glyph(signs, code));
                } else {
                    units += font.getAdvanceWidth(glyph(font, code));
                }
            }
            return units * size / font.getUnitsPerEm() + borrowed * size / signs.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isBorrowed(int code, boolean bold) {
        return own && isSign(code) && glyph(font(bold ? Face.BOLD : Face.REGULAR), code) == 0;
    }

    /** What is no letter and no figure; of Greek letters the one that stands for a difference. */
    private static boolean isSign(int code) {
        return !Character.isLetterOrDigit(code) || code == '\u0394';
    }

    /** Whether every face has the character, so that no weight prints it as something else. */
    boolean covers(int code) {
        boolean builtIn = glyph(parsed.get().signs(), code) != 0;
        return parsed.get().faces().values().stream()
                .allMatch(face -> (glyph(face, code) != 0 || own && isSign(code)) && (builtIn || !own));
    }

    private static int glyph(TrueTypeFont font, int code) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lends all faces to a document that is being made. */
    void lend(PDDocument document, PdfBoxFontResolver fonts) throws IOException {
        for (Face face : Face.values()) {
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font(face), true));
            fonts.addFont(supplier, FAMILY, face.weight, face.style, true, FontGroup.MAIN);
        }
        PDFontSupplier last =
                new PDFontSupplier(PDType0Font.load(document, parsed.get().signs(), true));
        if (own) {
            fonts.addFont(last, drawnSigns.getFamily(), 400, IdentValue.NORMAL, true, FontGroup.MAIN);
        }
        fonts.addFont(last, "fallback", 400, IdentValue.NORMAL, true, FontGroup.FINAL_FALLBACK);
    }

    /** A font file for a screen: the company's own face with these characters and no others. */
    byte[] subset(boolean bold, IntStream codes) {
        TrueTypeFont font = font(bold ? Face.BOLD : Face.REGULAR);
        try {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            codes.filter(code -> glyph(font, code) != 0).forEach(subset::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TrueTypeFont font(Face face) {
        TrueTypeFont font = parsed.get().faces().get(face);
        if (font == null) {
            throw new IllegalStateException("no face " + face);
        }
        return font;
    }

    private Parsed parse() {
        EnumMap<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            faces.put(face, parse(own ? face.company : face.file));
        }
        return new Parsed(faces, own ? parse(BUILT_IN_REGULAR) : font(faces));
    }

    private static TrueTypeFont font(Map<Face, TrueTypeFont> faces) {
        return requireNonNull(faces.get(Face.REGULAR));
    }

    private TrueTypeFont parse(String file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(folder.bytes(file)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read templates/" + file, e);
        }
    }
}
