package org.scorepack.render;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Three layouts of a phone's document: as its style sheet has it, which tells how much a page holds; as one strip, which tells
 * how long everything is; and cut into pages as {@link PhonePages} says. Where a page number in the text makes that longer
 * than it was in the strip, the pages are planned once more with less on each.
 */
final class PhoneBreaks implements Breaks {

    /** A hundredth of a page is kept free where the plan before did not hold. */
    private static final int SPARE = 100;

    private final Document document;
    private final Element strip;
    private PhonePages pages = new PhonePages(List.of(), 0, 0);
    private List<Integer> starts = List.of();

    PhoneBreaks(Document document) {
        this.document = document;
        strip = document.createElement("style");
    }

    @Override
    public boolean mend(LaidOut laid) {
        if (pages.first() == 0) {
            return measure(laid);
        }
        if (pages.parts().isEmpty()) {
            head().removeChild(strip);
            pages = pages.of(laid);
            return cut();
        }
        if (laid.count() == starts.size() + 1) {
            return false;
        }
        pages.erase(starts);
        pages = pages.tighter(pages.other() / SPARE);
        return cut();
    }

    /** @return whether there is more than one page to find the end of */
    private boolean measure(LaidOut laid) {
        pages = new PhonePages(List.of(), laid.height(0), laid.height(Math.min(1, laid.count() - 1)));
        if (laid.count() > 1) {
            strip.setTextContent(
                    "@page { size: " + laid.paperWidth() + "px " + laid.paperHeight() * (laid.count() + 1) + "px; }");
            head().appendChild(strip);
        }
        return laid.count() > 1;
    }

    private boolean cut() {
        starts = pages.starts();
        pages.write(starts);
        return true;
    }

    private Element head() {
        return (Element) document.getElementsByTagName("head").item(0);
    }
}
