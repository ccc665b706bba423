package org.scorepack.render;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * Writes into a tagged PDF which figure each cell, sentence and chart shows: as title ({@code T}) of its structure element,
 * where it changes nothing that is seen or read out. So a digit on a page can be traced to its figure from the file alone.
 *
 * <p>The layout keeps the order of the page's elements, so the n-th cell of the one is the n-th of the other; where their
 * numbers differ (a template of a home that lays cells out as something else) nothing of that kind is marked.
 */
final class FigureMarks {

    private static final XMLInputFactory XML = factory();

    private enum Kind {
        CELL,
        ITEM,
        PARAGRAPH,
        CHART;

        static Optional<Kind> ofElement(String name) {
            return switch (name) {
                case "td", "th" -> Optional.of(CELL);
                case "li" -> Optional.of(ITEM);
                case "p" -> Optional.of(PARAGRAPH);
                case "object" -> Optional.of(CHART);
                default -> Optional.empty();
            };
        }

        static Optional<Kind> ofTag(String tag) {
            return switch (tag) {
                case "TD", "TH" -> Optional.of(CELL);
                case "LI" -> Optional.of(ITEM);
                case "P" -> Optional.of(PARAGRAPH);
                case "Figure" -> Optional.of(CHART);
                default -> Optional.empty();
            };
        }
    }

    private final Subjects subjects;
    private final Map<Kind, List<String>> shown = new EnumMap<>(Kind.class);
    private final Map<Kind, List<PDStructureElement>> tagged = new EnumMap<>(Kind.class);

    private FigureMarks(Subjects subjects) {
        this.subjects = subjects;
        for (Kind kind : Kind.values()) {
            shown.put(kind, new ArrayList<>());
            tagged.put(kind, new ArrayList<>());
        }
    }

    /** @param xhtml from which the document was laid out */
    static void write(PDDocument document, String xhtml, Subjects subjects) {
        FigureMarks marks = new FigureMarks(subjects);
        marks.read(xhtml);
        marks.collect(document.getDocumentCatalog().getStructureTreeRoot());
        for (Kind kind : Kind.values()) {
            List<String> texts = marks.shown.getOrDefault(kind, List.of());
            List<PDStructureElement> elements = marks.tagged.getOrDefault(kind, List.of());
            for (int at = 0; texts.size() == elements.size() && at < texts.size(); at++) {
                if (!texts.get(at).isEmpty()) {
                    elements.get(at).setTitle(texts.get(at));
                }
            }
        }
    }

    private void read(String xhtml) {
        Deque<String> about = new ArrayDeque<>();
        try {
            XMLStreamReader page = XML.createXMLStreamReader(new StringReader(xhtml));
            while (page.hasNext()) {
                int event = page.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String own = mark(page);
                    String mark = own.isEmpty() && !about.isEmpty() ? about.peek() : own;
                    about.push(mark);
                    Kind.ofElement(page.getLocalName())
                            .ifPresent(
                                    kind -> shown.getOrDefault(kind, List.of()).add(mark));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    about.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the layout took what is no XML", e);
        }
    }

    /** "operations/lead-time/2026-10/month/actual gap" of a figure, "operations/lead-time/2026-10" of what is about one. */
    private String mark(XMLStreamReader element) {
        String figure = element.getAttributeValue(null, "data-figure");
        if (figure != null) {
            return figure + " " + element.getAttributeValue(null, "data-part");
        }
        String about = element.getAttributeValue(null, "data-about");
        String anchor = about == null ? element.getAttributeValue(null, "id") : about;
        return anchor == null ? "" : subjects.of(anchor).orElse("");
    }

    private void collect(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Kind.ofTag(element.getStructureType())
                        .ifPresent(kind -> tagged.getOrDefault(kind, List.of()).add(element));
                collect(element);
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
