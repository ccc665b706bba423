package org.scorepack.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One face of the company's own font: whether packs can be set in it, and how wide it runs. */
final class CompanyFace {

    /** What English, German and French are written with. */
    static final String LETTERS = "ÄÖÜäöüßÀÂÆÇÈÉÊËÎÏÔÙÛŸŒàâæçèéêëîïôùûÿœ";

    private static final String SAMPLE =
            "Revenue from exports was 2.04 M EUR, 0.16 short of 2.20: off target. Die Reklamationen sanken auf 1,8 %.";
    private static final int TRUE_TYPE = 0x00010000;
    private static final String EXPECTED =
            "a static TrueType font (.ttf, or .otf with TrueType outlines), one file for each weight";
    private static final int RESTRICTED = 0x2;
    private static final int USAGES = 0xF;
    private static final int NO_SUBSETTING = 0x100;
    private static final int BITMAPS_ONLY = 0x200;

    private final TrueTypeFont font;

    private CompanyFace(TrueTypeFont font) {
        this.font = font;
    }

    /** What keeps packs from being set in it; the bytes themselves where nothing does. */
    static BrandFile.Read check(BrandFile file, byte[] bytes) {
        if (bytes.length < Integer.BYTES || !isTrueType(bytes)) {
            return file.fault("not-a-font", "is no TrueType font" + instead(bytes), EXPECTED);
        }
        try {
            CompanyFace face = of(bytes);
            Optional<BrandFile.Read> fault = face.fault(file);
            if (fault.isPresent()) {
                return fault.get();
            }
            face.embed();
            return new BrandFile.Read(Optional.of(bytes), Optional.empty());
        } catch (IOException | RuntimeException damaged) {
            return file.fault("not-a-font", "is damaged, or lacks what a font needs", EXPECTED);
        }
    }

    static CompanyFace of(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return new CompanyFace(font);
    }

    /** How wide a text of the packs is in it, in ems. */
    double width() throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        double units = 0;
        for (int code : SAMPLE.codePoints().toArray()) {
            units += font.getAdvanceWidth(glyphs.getGlyphId(code));
        }
        return units / font.getUnitsPerEm();
    }

    private Optional<BrandFile.Read> fault(BrandFile file) throws IOException {
        if (font.getTableMap().containsKey("fvar")) {
            return Optional.of(file.fault("not-a-font", "is a variable font", EXPECTED));
        }
        OS2WindowsMetricsTable licence = font.getOS2Windows();
        if (licence != null && !isEmbeddable(licence.getFsType())) {
            return Optional.of(file.fault(
                    "font-licence",
                    "may not be embedded: its OS/2 fsType is "
                            + String.format(Locale.ROOT, "0x%04X", licence.getFsType()),
                    "a font whose licence lets documents carry a part of it (fsType 0, 4 or 8)"));
        }
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        Optional<Integer> missing = IntStream.concat(IntStream.rangeClosed(' ', '~'), LETTERS.codePoints())
                .filter(code -> glyphs.getGlyphId(code) == 0)
                .boxed()
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of(file.fault(
                    "uncovered-character",
                    String.format(
                            Locale.ROOT, "has no '%s' (U+%04X)", Character.toString(missing.get()), missing.get()),
                    "a font with all letters of English, German and French"));
        }
        return figures(file, glyphs);
    }

    private Optional<BrandFile.Read> figures(BrandFile file, CmapLookup glyphs) throws IOException {
        int zero = font.getAdvanceWidth(glyphs.getGlyphId('0'));
        for (char digit = '1'; digit <= '9'; digit++) {
            int width = font.getAdvanceWidth(glyphs.getGlyphId(digit));
            if (width != zero) {
                return Optional.of(
                        file.fault(
                                "no-tabular-figures",
                                "has figures of unlike width: 0 is " + zero + " wide, " + digit + " is " + width,
                                "a font whose figures are all as wide (\"tabular\") without a feature switched on, so that numbers align"));
            }
        }
        return Optional.empty();
    }

    /** The letters are drawn once, into nothing. */
    private void embed() throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        for (int code : (SAMPLE + LETTERS).codePoints().toArray()) {
            font.getGlyph().getGlyph(glyphs.getGlyphId(code)).getPath();
        }
        try (PDDocument document = new PDDocument()) {
            PDType0Font.load(document, font, true).encode(SAMPLE);
        }
    }

    /** As PDFBox reads the bits: of several usages the most generous one holds. */
    private static boolean isEmbeddable(int bits) {
        return (bits & USAGES) != RESTRICTED && (bits & NO_SUBSETTING) == 0 && (bits & BITMAPS_ONLY) == 0;
    }

    private static boolean isTrueType(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt() == TRUE_TYPE || sign(bytes).equals("true");
    }

    private static String instead(byte[] bytes) {
        return switch (sign(bytes)) {
            case "OTTO" -> ", its outlines are PostScript (CFF)";
            case "ttcf" -> ", but a collection of fonts";
            case "wOFF", "wOF2" -> ", but one packed for the web";
            default -> "";
        };
    }

    private static String sign(byte[] bytes) {
        return new String(bytes, 0, Math.min(Integer.BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
