package org.scorepack.render;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The marks of one page, each of which says what a piece of its content belongs to. Before it takes one in, PDFBox asks whether it is there
 * already, and looks through all of them: on a page with a thousand marks a seventh of all the work of a pack. Each is new, and whether
 * it is can be known without looking.
 */
final class PageMarks extends COSDictionary {

    private final Set<COSBase> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageMarks() {}

    /** A page for the layout to fill: as it would make one itself, but for this. */
    static PDPage page(PDDocument document, float width, float height) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.PROPERTIES, new PageMarks());
        page.setResources(new PDResources(resources));
        document.addPage(page);
        return page;
    }

    @Override
    public void setItem(COSName key, COSBase value) {
        super.setItem(key, value);
        taken.add(value);
    }

    /** Dictionaries are the same where they are one: what never was taken in is not among them. */
    @Override
    public boolean containsValue(Object value) {
        return (!(value instanceof COSDictionary) || taken.contains(value)) && super.containsValue(value);
    }
}
