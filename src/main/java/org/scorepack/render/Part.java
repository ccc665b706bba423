package org.scorepack.render;

import static org.scorepack.render.LaidOut.is;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands on one page of a phone: a paragraph, a card, a chart with its title and notes.
 *
 * @param boxes the part's own last, before it those that begin with it
 * @param top in dots, from the strip's beginning
 * @param bottom where it ends
 * @param heads what parting it from what it heads costs; 0 where it heads nothing
 * @param clings what parting it from what stands before it costs; an empty page costs 100
 * @param chapter whether a section begins with it
 */
record Part(List<Box> boxes, int top, int bottom, double heads, double clings, boolean chapter) {

    /** What nothing else outweighs: a heading alone. */
    static final double NEVER = 1_000_000;

    /** A chapter's sentence that is too long for the screen of a chart stands on its own. */
    private static final double HEADS_A_CHAPTER = 400;

    private static final String BEGINS = "page-break-before: always; margin-top: 0";

    private static final Set<String> WHOLE = Set.of("p", "li", "h1", "h2", "h3", "tr");
    private static final List<String> WHOLE_CLASSES = List.of("strip", "card", "figure", "index-entry");
    private static final List<String> HEADS = List.of("facts", "caption", "band", "chart-sentence", "cover");

    /** A sentence goes with the table or chart below it, as far as that can be had. */
    private static final double SENTENCE_OF_WHAT_FOLLOWS = 60;

    /** A chart and the first sentence about it; one sentence and the next. */
    private static final double WORDS_OF_A_CHART = 25;

    private static final double BETWEEN_SENTENCES = 8;
    private static final double BETWEEN_ROWS = 3;

    /** The last of a list alone. */
    private static final double LAST = 12;

    /** Where the pack comes from: goes with what stands above it. */
    private static final double ORIGIN = 200;

    /** Adds the parts of a box, those that are higher than a page in parts of their own. */
    static void collect(Box box, int page, List<Part> parts) {
        collect(box, page, new ArrayList<>(), parts);
    }

    /** @param begun what began around it and has no part yet */
    private static void collect(Box box, int page, List<Box> begun, List<Part> parts) {
        if (!box.isAnonymous() && box.getElement() != null) {
            begun.add(box);
        }
        List<Box> inner = box.getChildren().stream().filter(Part::isBlock).toList();
        if (inner.isEmpty() || isWhole(box) && box.getHeight() <= page) {
            if (box.getHeight() > 0) {
                if (begun.isEmpty()) {
                    parts.set(parts.size() - 1, last(parts).down(LaidOut.bottom(box)));
                } else {
                    parts.add(part(box, List.copyOf(begun), parts));
                    begun.clear();
                }
            }
            return;
        }
        for (Box child : inner) {
            collect(child, page, begun, parts);
        }
    }

    /** Lines and what stands in them are parts of a paragraph. */
    private static boolean isBlock(Box box) {
        return box instanceof BlockBox;
    }

    private static boolean isWhole(Box box) {
        return box.getElement() != null && WHOLE.contains(box.getElement().getTagName())
                || WHOLE_CLASSES.stream().anyMatch(styled -> is(box, "div", styled) || is(box, "table", styled));
    }

    private static Part part(Box box, List<Box> begun, List<Part> before) {
        double clings = before.isEmpty() ? 0 : clings(box, last(last(before).boxes()));
        return new Part(begun, box.getAbsY(), LaidOut.bottom(box), heads(box), clings, false);
    }

    private static double heads(Box box) {
        if (is(box, "p", "message")) {
            return HEADS_A_CHAPTER;
        }
        boolean heads = is(box, "h1", "")
                || is(box, "h2", "")
                || is(box, "h3", "")
                || HEADS.stream().anyMatch(styled -> is(box, "p", styled));
        return heads ? NEVER : 0;
    }

    private static double clings(Box box, Box before) {
        if (is(box, "p", "origin") || is(box, "p", "contents")) {
            return ORIGIN;
        }
        boolean sentence = is(before, "p", "") && !is(before, "p", "quiet");
        if (is(box, "p", "caption")) {
            return sentence ? SENTENCE_OF_WHAT_FOLLOWS : 0;
        }
        if (heads(box) > 0) {
            return 0;
        }
        if (is(box, "p", "")) {
            return is(before, "div", "figure") ? WORDS_OF_A_CHART : BETWEEN_SENTENCES;
        }
        if (is(box, "li", "")) {
            return isLast(box) ? LAST : BETWEEN_ROWS;
        }
        return sentence ? SENTENCE_OF_WHAT_FOLLOWS : BETWEEN_ROWS;
    }

    private static boolean isLast(Box box) {
        Box parent = LaidOut.parent(box);
        return parent.getChild(parent.getChildCount() - 1) == box;
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** With what stands below it in a box that has no name. */
    private Part down(int to) {
        return new Part(boxes, top, to, heads, clings, chapter);
    }

    Part asChapter() {
        return new Part(boxes, top, bottom, heads, clings, true);
    }

    /** Writes into the document that a page begins with it. */
    void begin() {
        boxes.forEach(box -> LaidOut.style(box, "margin-top: 0"));
        LaidOut.style(boxes.get(0), BEGINS);
    }

    /** Takes that back. */
    void join() {
        boxes.forEach(box -> box.getElement().removeAttribute("style"));
    }
}
