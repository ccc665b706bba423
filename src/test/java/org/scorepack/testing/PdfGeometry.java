package org.scorepack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where every letter of a PDF stands; lengths in points, y from the top. */
public final class PdfGeometry {

    private static final double MM = 72 / 25.4;
    private static final double WIDTH_OF_A_PHONE = 100 * MM;

    /** What is left free of content around it, in points. */
    private record Margins(double top, double bottom, double side) {

        static Margins of(double width, double height) {
            boolean letter = Math.abs(Math.min(width, height) - 215.9 * MM) < 1;
            if (width < WIDTH_OF_A_PHONE) {
                return new Margins(12 * MM, 12 * MM, 5 * MM);
            }
            return letter
                    ? new Margins(15 * MM, 12 * MM, (width < height ? 15.95 : 13) * MM)
                    : new Margins(17 * MM, 14 * MM, 13 * MM);
        }
    }

    private PdfGeometry() {}

    /** A letter: its box from left to right, its baseline, its size. */
    public record Glyph(String text, double left, double right, double baseline, double size, boolean bold) {}

    /** A page with its letters, in the order in which they are drawn, and how far down lines and areas reach. */
    public record Page(int number, double width, double height, List<Glyph> glyphs, List<Double> drawn) {

        /** How much of the room for content is above the lowest letter, line or area: 0 to 1. */
        public double fill() {
            Margins margins = Margins.of(width, height);
            return (lowest() - margins.top()) / (height - margins.top() - margins.bottom());
        }

        private double lowest() {
            double foot = height - Margins.of(width, height).bottom() + 0.5;
            return DoubleStream.concat(
                            content().stream().mapToDouble(Glyph::baseline),
                            drawn.stream().mapToDouble(at -> at).filter(at -> at < foot))
                    .max()
                    .orElse(0);
        }

        /** Letters between head and foot of the page. */
        public List<Glyph> content() {
            Margins margins = Margins.of(width, height);
            return glyphs.stream()
                    .filter(glyph ->
                            glyph.baseline() > margins.top() && glyph.baseline() < height - margins.bottom() + 0.5)
                    .toList();
        }

        /** The lines of the page from top to bottom, each from left to right. */
        public List<List<Glyph>> lines() {
            List<List<Glyph>> lines = new ArrayList<>();
            double baseline = -1;
            for (Glyph glyph : content().stream()
                    .sorted(Comparator.comparingDouble(Glyph::baseline).thenComparingDouble(Glyph::left))
                    .toList()) {
                if (lines.isEmpty() || glyph.baseline() - baseline > 1) {
                    lines.add(new ArrayList<>());
                    baseline = glyph.baseline();
                }
                lines.get(lines.size() - 1).add(glyph);
            }
            return lines;
        }

        /** Text that stands outside the margins. */
        public TreeSet<String> outside() {
            TreeSet<String> found = new TreeSet<>();
            double side = Margins.of(width, height).side();
            for (Glyph glyph : glyphs) {
                if (glyph.left() < side - 1 || glyph.right() > width - side + 1.5 || glyph.baseline() > height - 3) {
                    found.add(around(glyph));
                }
            }
            return found;
        }

        /** Texts of which one stands upon the other. */
        public TreeSet<String> overlaps() {
            TreeSet<String> found = new TreeSet<>();
            List<Glyph> sorted = glyphs.stream()
                    .filter(glyph -> !glyph.text().isBlank())
                    .sorted(Comparator.comparingDouble(Glyph::baseline))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    Glyph one = sorted.get(i);
                    Glyph other = sorted.get(j);
                    if (other.baseline() - one.baseline() > one.size()) {
                        break;
                    }
                    if (meet(one, other)) {
                        found.add(around(one) + " | " + around(other));
                    }
                }
            }
            return found;
        }

        private static boolean meet(Glyph one, Glyph other) {
            double across = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
            double narrow = Math.min(one.right() - one.left(), other.right() - other.left());
            double apart = Math.abs(one.baseline() - other.baseline());
            return across > 0.35 * narrow && apart < 0.5 * Math.min(one.size(), other.size());
        }

        @Override
        public String toString() {
            return "page " + number;
        }

        private String around(Glyph glyph) {
            StringBuilder text = new StringBuilder("page " + number + ": ");
            int at = glyphs.indexOf(glyph);
            for (int i = Math.max(0, at - 12); i < Math.min(glyphs.size(), at + 12); i++) {
                text.append(
                        i == at
                                ? "[" + glyphs.get(i).text() + "]"
                                : glyphs.get(i).text());
            }
            return text.toString();
        }
    }

    public static List<Page> read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Page> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDRectangle box = document.getPage(number - 1).getMediaBox();
                List<Glyph> glyphs = new ArrayList<>();
                PDFTextStripper reader = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        glyphs.add(new Glyph(
                                text.getUnicode(),
                                text.getXDirAdj(),
                                text.getXDirAdj() + text.getWidthDirAdj(),
                                text.getYDirAdj(),
                                text.getTextMatrix().getScalingFactorY(),
                                text.getFont().getName().contains("Bold")));
                    }
                };
                reader.setStartPage(number);
                reader.setEndPage(number);
                reader.getText(document);
                List<Double> drawn = DrawnLines.of(document.getPage(number - 1)).stream()
                        .map(at -> box.getHeight() - at)
                        .toList();
                pages.add(new Page(number, box.getWidth(), box.getHeight(), List.copyOf(glyphs), drawn));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
