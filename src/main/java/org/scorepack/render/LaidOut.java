package org.scorepack.render;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * A document as the last layout has placed it: its boxes, and the pages that they lie on. Lengths are the layout's own dots,
 * counted from the top of the first page; pages count from 0.
 *
 * @param renderer after its layout
 */
record LaidOut(PdfBoxRenderer renderer) {

    Box root() {
        return renderer.getRootBox();
    }

    /** The page on which something at that height begins. */
    int page(int y) {
        List<PageBox> pages = pages();
        int at = 0;
        while (at + 1 < pages.size() && pages.get(at + 1).getTop() <= y) {
            at++;
        }
        return at;
    }

    int top(int page) {
        return pages().get(page).getTop();
    }

    int bottomOf(int page) {
        return pages().get(page).getBottom();
    }

    int height(int page) {
        return bottomOf(page) - top(page);
    }

    /** Whether it lies on its side. */
    boolean isWide(int page) {
        return pages().get(page).getWidth(context()) > pages().get(page).getHeight(context());
    }

    /** Pixels of the style sheet, margins included. */
    int paperWidth() {
        return pixels(pages().get(0).getWidth(context()));
    }

    int paperHeight() {
        return pixels(pages().get(0).getHeight(context()));
    }

    private int pixels(int dots) {
        return (int) Math.round(dots / (double) renderer.getSharedContext().getDotsPerPixel());
    }

    private CssContext context() {
        return renderer.getSharedContext().newLayoutContextInstance();
    }

    int count() {
        return pages().size();
    }

    private List<PageBox> pages() {
        return root().getLayer().getPages();
    }

    static int bottom(Box box) {
        return box.getAbsY() + box.getHeight();
    }

    /** Itself for the root. */
    static Box parent(Box box) {
        Box parent = box.getParent();
        return parent == null ? box : parent;
    }

    /** Whether it is such an element, of that class; an empty class is any. */
    static boolean is(Box box, String name, String styled) {
        Element element = box.getElement();
        return element != null
                && element.getTagName().equals(name)
                && (styled.isEmpty()
                        || List.of(element.getAttribute("class").split(" ")).contains(styled));
    }

    /** All in a box and itself, in the order of the document. */
    static List<Box> find(Box from, Predicate<Box> wanted) {
        List<Box> found = new ArrayList<>();
        if (wanted.test(from)) {
            found.add(from);
        }
        for (Box child : from.getChildren()) {
            found.addAll(find(child, wanted));
        }
        return found;
    }

    /** Writes into the document how the next layout has to place it. */
    static void style(Box box, String style) {
        box.getElement().setAttribute("style", style);
    }
}
