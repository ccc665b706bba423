package org.scorepack.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A place of a pack that shows numbers and is no marked figure; one digit in it can be made another. */
enum Place {
    MESSAGE("<p class=\"message\">([^<]*)<"),
    STRIP_NOW("<span class=\"count-now\">([^<]*)<"),
    STRIP_BEFORE("<span class=\"count-was\">([^<]*)<"),
    STRIP_TITLE("<div class=\"strip\">\\s*<h3>([^<]*)<"),
    CHART_LABEL("<text [^>]*>([^<]*)<"),
    CHART_IN_WORDS("<svg [^>]*aria-label=\"([^\"]*)\"");

    /** Seven statuses, of each how many, its shape, its word and how many there were. */
    private static final int LONGEST_STRIP = 28;

    private final Pattern onScreen;
    private int left;

    Place(String onScreen) {
        this.onScreen = Pattern.compile(onScreen);
    }

    /**
     * A file in which one digit of each kind of place that it has is another.
     *
     * @param texts all of the text in which the digit is another, as it reads now; without blanks
     */
    record Forged(Map<Place, String> texts, byte[] file) {}

    static Forged inHtml(byte[] html, Random chance) {
        StringBuilder page = new StringBuilder(new String(html, StandardCharsets.UTF_8));
        Map<Place, String> texts = new EnumMap<>(Place.class);
        for (Place place : values()) {
            List<int[]> digits = place.digits(page.toString());
            if (!digits.isEmpty()) {
                int[] which = digits.get(chance.nextInt(digits.size()));
                page.setCharAt(which[0], other(page.charAt(which[0]), chance));
                texts.put(place, flat(HtmlPieces.seen(page.substring(which[1], which[2]))));
            }
        }
        return new Forged(texts, page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Where digits stand at such places, each with begin and end of its text. */
    private List<int[]> digits(String page) {
        List<int[]> digits = new ArrayList<>();
        for (Matcher found = onScreen.matcher(page); found.find(); ) {
            for (int at = found.start(1); at < found.end(1); at++) {
                boolean inEntity = page.lastIndexOf('&', at) > page.lastIndexOf(';', at);
                if (page.charAt(at) >= '0' && page.charAt(at) <= '9' && !inEntity) {
                    digits.add(new int[] {at, found.start(1), found.end(1)});
                }
            }
        }
        return digits;
    }

    private static char other(char digit, Random chance) {
        return (char) ('0' + (digit - '0' + 1 + chance.nextInt(9)) % 10);
    }

    /** What the screen shows at such places, without blanks. */
    private Set<String> texts(byte[] html) {
        String page = new String(html, StandardCharsets.UTF_8);
        Set<String> texts = onScreen.matcher(page)
                .results()
                .map(found -> flat(HtmlPieces.seen(found.group(1))))
                .collect(Collectors.toCollection(TreeSet::new));
        STRIP_TITLE.onScreen.matcher(page).results().forEach(title -> texts.add("title:" + flat(title.group(1))));
        return texts;
    }

    /** @param html the page for the screen, from which is known where such places are */
    static Forged inPdf(byte[] pdf, byte[] html, Random chance) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<PDPage, Map<Integer, String>> read = new HashMap<>();
            for (PDPage page : document.getPages()) {
                read.put(page, marked(page));
            }
            Map<Place, String> texts = new EnumMap<>(Place.class);
            for (Place place : values()) {
                List<PDStructureElement> figures = new ArrayList<>();
                List<Forgery.Shown> shown = new ArrayList<>();
                place.collect(
                        document.getDocumentCatalog().getStructureTreeRoot(), place.texts(html), read, figures, shown);
                (place == CHART_IN_WORDS ? alternative(figures, chance) : glyph(document, shown, chance))
                        .ifPresent(text -> texts.put(place, text));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Forged(texts, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> alternative(List<PDStructureElement> figures, Random chance) {
        List<PDStructureElement> some = figures.stream()
                .filter(figure -> figure.getAlternateDescription().matches("(?s).*[0-9].*"))
                .toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        PDStructureElement figure = some.get(chance.nextInt(some.size()));
        StringBuilder text = new StringBuilder(figure.getAlternateDescription());
        int at = chance.nextInt(text.length());
        while (text.charAt(at) < '0' || text.charAt(at) > '9') {
            at = (at + 1) % text.length();
        }
        text.setCharAt(at, other(text.charAt(at), chance));
        figure.setAlternateDescription(text.toString());
        return Optional.of(flat(text.toString()));
    }

    private static Optional<String> glyph(PDDocument document, List<Forgery.Shown> shown, Random chance)
            throws IOException {
        for (int tries = 0; !shown.isEmpty() && tries < 100; tries++) {
            Forgery.Shown one = shown.get(chance.nextInt(shown.size()));
            if (Forgery.replaceDigit(document, one, chance)) {
                return Optional.of(flat(marked(one.page()).getOrDefault(one.id(), "")));
            }
        }
        return Optional.empty();
    }

    /** Labels of a chart are its content; all else is found by what it says. */
    private void collect(
            PDStructureNode node,
            Set<String> texts,
            Map<PDPage, Map<Integer, String>> read,
            List<PDStructureElement> figures,
            List<Forgery.Shown> shown) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            boolean figure = "Figure".equals(element.getStructureType());
            if (figure) {
                figures.add(element);
            }
            if (element.getPage() != null && figure == (this == CHART_LABEL)) {
                Map<Integer, String> marked = read.entrySet().stream()
                        .filter(page -> page.getKey().getCOSObject()
                                == element.getPage().getCOSObject())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Map.of());
                for (Object id : element.getKids()) {
                    boolean wanted = id instanceof Integer number
                            && (figure || isHere(flat(marked.getOrDefault(number, "")), texts));
                    if (wanted) {
                        shown.add(new Forgery.Shown("", element.getPage(), (Integer) id));
                    }
                }
            }
            collect(element, texts, read, figures, shown);
        }
    }

    /** The numbers of a strip stand elsewhere too: those that follow its title are meant. */
    private boolean isHere(String text, Set<String> texts) {
        if (this != STRIP_NOW && this != STRIP_BEFORE) {
            return texts.contains(text);
        }
        left = texts.contains("title:" + text) ? LONGEST_STRIP : left - 1;
        return left > 0 && texts.contains(text);
    }

    private static Map<Integer, String> marked(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            StringBuilder text = new StringBuilder();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition glyph) {
                    text.append(glyph.getUnicode());
                }
            }
            texts.merge(content.getMCID(), text.toString(), String::concat);
        }
        return texts;
    }

    static String flat(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
