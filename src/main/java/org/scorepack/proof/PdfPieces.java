package org.scorepack.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF as pieces, in the order in which it is read out: the text of each tagged element with the figure that its title
 * names, what stands for a chart in words, and head and foot of each page.
 *
 * @param charts how many are drawn in it
 * @param attached bytes of the files inside, by name
 */
record PdfPieces(List<Piece> pieces, int charts, Map<String, byte[]> attached) {

    /** @throws IOException where it is no PDF */
    static PdfPieces of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Reader reader = new Reader();
            int number = 1;
            for (PDPage page : document.getPages()) {
                reader.page(page, number++);
            }
            PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
            if (root != null) {
                reader.walk(root, "", Optional.empty(), "");
            }
            reader.pieces.addAll(reader.artifacts);
            return new PdfPieces(reader.pieces, reader.charts, attachments(document));
        } catch (RuntimeException damaged) {
            throw new IOException("its structure is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
        Map<String, byte[]> found = new HashMap<>();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        PDEmbeddedFilesNameTreeNode files = names == null ? null : names.getEmbeddedFiles();
        if (files != null && files.getNames() != null) {
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    files.getNames().entrySet()) {
                found.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
            }
        }
        return found;
    }

    private static final class Reader {

        private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
        private final Map<COSDictionary, Integer> numbers = new HashMap<>();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Piece> artifacts = new ArrayList<>();
        private int charts;

        void page(PDPage page, int number) throws IOException {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> marked = new HashMap<>();
            StringBuilder rest = new StringBuilder();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                if (content.getMCID() >= 0) {
                    marked.merge(content.getMCID(), text(content), String::concat);
                } else {
                    rest.append(text(content));
                }
            }
            texts.put(page.getCOSObject(), marked);
            numbers.put(page.getCOSObject(), number);
            artifacts.add(new Piece("", rest.toString(), "page " + number + Piece.FOOT));
        }

        private static String text(PDMarkedContent content) {
            StringBuilder text = new StringBuilder();
            Optional<TextPosition> last = Optional.empty();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition glyph) {
                    if (last.map(before -> isApart(before, glyph)).orElse(false)) {
                        text.append(' ');
                    }
                    text.append(glyph.getUnicode());
                    last = Optional.of(glyph);
                } else if (part instanceof PDMarkedContent inner) {
                    text.append(text(inner));
                }
            }
            return text.toString();
        }

        /** Labels of a chart follow each other without a blank. */
        private static boolean isApart(TextPosition before, TextPosition glyph) {
            return Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) > 1
                    || glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj() > before.getWidthOfSpace();
        }

        /** @param how what is told beside the page of where a text stands */
        void walk(PDStructureNode node, String outer, Optional<COSDictionary> outerPage, String how) {
            StringBuilder own = new StringBuilder();
            String where = "";
            for (Object kid : node.getKids()) {
                if (kid instanceof PDStructureElement element) {
                    element(element, outer, outerPage);
                } else if (kid instanceof Integer id) {
                    append(own, marked(outerPage, id));
                    where = where.isEmpty() ? where(outerPage) : where;
                } else if (kid instanceof PDMarkedContentReference reference) {
                    Optional<COSDictionary> page = Optional.ofNullable(reference.getPage())
                            .map(PDPage::getCOSObject)
                            .or(() -> outerPage);
                    append(own, marked(page, reference.getMCID()));
                    where = where.isEmpty() ? where(page) : where;
                }
            }
            if (!own.isEmpty()) {
                pieces.add(new Piece(outer, own.toString(), where + how));
            }
        }

        /** A line that was broken has lost its blank. */
        private static void append(StringBuilder text, String line) {
            boolean apart = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(apart && !line.isEmpty() ? " " : "").append(line);
        }

        private void element(PDStructureElement element, String outer, Optional<COSDictionary> outerPage) {
            String mark = element.getTitle() == null ? inherited(outer) : element.getTitle();
            Optional<COSDictionary> page = Optional.ofNullable(element.getPage())
                    .map(PDPage::getCOSObject)
                    .or(() -> outerPage);
            boolean drawn = "Figure".equals(element.getStructureType());
            if (drawn) {
                charts++;
                String alternative = element.getAlternateDescription();
                pieces.add(new Piece(mark, alternative == null ? "" : alternative, where(page) + Piece.CHART));
            }
            walk(element, mark, page, drawn ? Piece.DRAWN : "");
        }

        /** Small words beside a figure are about it, and do not show it. */
        private static String inherited(String mark) {
            int part = mark.indexOf(' ');
            return part < 0 ? mark : mark.substring(0, part);
        }

        private String marked(Optional<COSDictionary> page, int id) {
            return page.map(texts::get).map(found -> found.get(id)).orElse("");
        }

        private String where(Optional<COSDictionary> page) {
            return page.map(numbers::get).map(number -> "page " + number).orElse("");
        }
    }
}
