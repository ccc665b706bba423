package org.scorepack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A file in which one digit of one printed figure is another, and nothing else.
 *
 * @param figure which one: {@code sales/exports/2026-10/month}
 */
record Forgery(String figure, byte[] file) {

    private static final Pattern SPAN =
            Pattern.compile("data-figure=\"([^\"]*)/[a-z]+\" data-part=\"[^\"]*\">([^<]*)<");

    private static final Map<PDPage, Map<COSName, PDFont>> FONTS = new WeakHashMap<>();

    private static byte other(Random chance, int digit) {
        return (byte) ('0' + (digit - '0' + 1 + chance.nextInt(9)) % 10);
    }

    /** In a printed figure of a page for the screen. */
    static Forgery ofHtml(byte[] html, Random chance) {
        String text = new String(html, StandardCharsets.ISO_8859_1);
        List<int[]> digits = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (Matcher span = SPAN.matcher(text); span.find(); ) {
            for (int at = span.start(2); at < span.end(2); at++) {
                boolean inEntity = text.lastIndexOf('&', at) > text.lastIndexOf(';', at);
                if (Character.isDigit(text.charAt(at)) && !inEntity) {
                    digits.add(new int[] {at});
                    figures.add(span.group(1));
                }
            }
        }
        int which = chance.nextInt(digits.size());
        byte[] forged = html.clone();
        int at = digits.get(which)[0];
        forged[at] = other(chance, forged[at]);
        return new Forgery(figures.get(which), forged);
    }

    /** In the actual of a row of a table. */
    static Forgery ofCsv(byte[] csv, Random chance) {
        CsvRows rows = CsvRows.of(csv).orElseThrow();
        List<Map.Entry<String, CsvRows.Row>> all = rows.rows().entrySet().stream()
                .filter(row -> rows.value(row.getKey(), "actual").orElse("").matches(".*[0-9].*"))
                .toList();
        Map.Entry<String, CsvRows.Row> row = all.get(chance.nextInt(all.size()));
        String text = new String(csv, StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        int line = (int) row.getValue().line() - 1;
        String actual = rows.value(row.getKey(), "actual").orElseThrow();
        int cell = lines[line].indexOf("," + actual + ",", lines[line].indexOf("," + basis(row.getKey()) + ",")) + 1;
        int digit = cell;
        while (!Character.isDigit(lines[line].charAt(digit))) {
            digit++;
        }
        StringBuilder forged = new StringBuilder(lines[line]);
        forged.setCharAt(digit, (char) other(chance, lines[line].charAt(digit)));
        lines[line] = forged.toString();
        return new Forgery(row.getKey(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String basis(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** In a cell of a table of a PDF: the glyph of one digit is replaced by that of another. */
    static Forgery ofPdf(byte[] pdf, Random chance) {
        return ofPdf(pdf, chance, true);
    }

    /** In a sentence about a measure; named by the measure. */
    static Forgery ofSentence(byte[] pdf, Random chance) {
        return ofPdf(pdf, chance, false);
    }

    private static Forgery ofPdf(byte[] pdf, Random chance, boolean inCells) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Shown> cells = new ArrayList<>();
            if (inCells) {
                cells(document.getDocumentCatalog().getStructureTreeRoot(), cells);
            } else {
                sentences(document.getDocumentCatalog().getStructureTreeRoot(), "", cells);
            }
            for (int tries = 0; tries < 100; tries++) {
                Shown cell = cells.get(chance.nextInt(cells.size()));
                if (replaceDigit(document, cell, chance)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    document.save(out);
                    return new Forgery(cell.figure, out.toByteArray());
                }
            }
            throw new AssertionError("no cell with a digit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Shown(String figure, PDPage page, int id) {}

    private static void cells(PDStructureNode node, List<Shown> cells) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String title = element.getTitle();
                if (title != null && title.contains(" ") && element.getPage() != null) {
                    String figure = title.substring(0, title.lastIndexOf('/'));
                    element.getKids().stream()
                            .filter(Integer.class::isInstance)
                            .forEach(id -> cells.add(new Shown(figure, element.getPage(), (Integer) id)));
                }
                cells(element, cells);
            }
        }
    }

    private static void sentences(PDStructureNode node, String about, List<Shown> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && !"Figure".equals(element.getStructureType())) {
                String own = element.getTitle() == null ? about : element.getTitle();
                if (!own.isEmpty() && !own.contains(" ") && element.getPage() != null) {
                    element.getKids().stream()
                            .filter(Integer.class::isInstance)
                            .forEach(id -> found.add(new Shown(own, element.getPage(), (Integer) id)));
                }
                if (!own.contains(" ")) {
                    sentences(element, own, found);
                }
            }
        }
    }

    static boolean replaceDigit(PDDocument document, Shown cell, Random chance) throws IOException {
        List<Object> tokens = new PDFStreamParser(cell.page).parse();
        Map<COSName, Map<Character, byte[]>> digits = new HashMap<>();
        List<Runnable> changes = new ArrayList<>();
        walk(tokens, cell.page, (font, string) -> collect(digits, font, cell.page, string), id -> true);
        walk(
                tokens,
                cell.page,
                (font, string) -> {
                    byte[] bytes = string.getBytes();
                    for (int at = 0; at + 1 < bytes.length; at += 2) {
                        char is = character(cell.page, font, bytes, at);
                        Map<Character, byte[]> known = digits.getOrDefault(font, Map.of());
                        List<Character> others = known.keySet().stream()
                                .filter(digit -> digit != is)
                                .sorted()
                                .toList();
                        if (Character.isDigit(is) && !others.isEmpty()) {
                            byte[] glyph = known.get(others.get(chance.nextInt(others.size())));
                            int place = at;
                            changes.add(() -> {
                                byte[] forged = bytes.clone();
                                forged[place] = glyph[0];
                                forged[place + 1] = glyph[1];
                                string.setValue(forged);
                            });
                        }
                    }
                },
                id -> id == cell.id);
        if (changes.isEmpty()) {
            return false;
        }
        changes.get(chance.nextInt(changes.size())).run();
        PDStream contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        cell.page.setContents(contents);
        return true;
    }

    private interface Text {
        void shown(COSName font, COSString string) throws IOException;
    }

    private static void walk(List<Object> tokens, PDPage page, Text text, Predicate<Integer> wanted)
            throws IOException {
        COSName font = COSName.F;
        List<Integer> marked = new ArrayList<>();
        List<COSBase> operands = new ArrayList<>();
        for (Object token : tokens) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            switch (operator.getName()) {
                case "Tf" -> font = (COSName) operands.get(0);
                case "BDC", "BMC" ->
                    marked.add(
                            operands.size() > 1 && operands.get(1) instanceof COSDictionary properties
                                    ? properties.getInt(COSName.MCID, -1)
                                    : -1);
                case "EMC" -> marked.remove(marked.size() - 1);
                case "Tj", "TJ" -> {
                    if (!marked.isEmpty() && wanted.test(marked.get(marked.size() - 1))) {
                        for (COSBase part : operands.get(0) instanceof COSArray array ? array : operands) {
                            if (part instanceof COSString string) {
                                text.shown(font, string);
                            }
                        }
                    }
                }
                default -> {}
            }
            operands.clear();
        }
        assertThat(marked).as("marked content that is not closed").isEmpty();
    }

    private static void collect(
            Map<COSName, Map<Character, byte[]>> digits, COSName font, PDPage page, COSString string)
            throws IOException {
        byte[] bytes = string.getBytes();
        for (int at = 0; at + 1 < bytes.length; at += 2) {
            char is = character(page, font, bytes, at);
            if (Character.isDigit(is)) {
                digits.computeIfAbsent(font, name -> new HashMap<>()).put(is, new byte[] {bytes[at], bytes[at + 1]});
            }
        }
    }

    /** Read once per page: reading a font takes long. */
    private static PDFont font(PDPage page, COSName name) throws IOException {
        Map<COSName, PDFont> fonts = FONTS.computeIfAbsent(page, any -> new HashMap<>());
        if (!fonts.containsKey(name)) {
            fonts.put(name, page.getResources().getFont(name));
        }
        return fonts.get(name);
    }

    private static char character(PDPage page, COSName name, byte[] bytes, int at) throws IOException {
        String text = font(page, name).toUnicode((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
        return text == null || text.isEmpty() ? ' ' : text.charAt(0);
    }
}
