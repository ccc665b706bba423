package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.junit.jupiter.api.Test;

/** The marks of a page have the names that PDFBox would give them in a dictionary of its own. */
class PageMarksTest {

    @Test
    void a_mark_is_taken_in_once_and_a_new_one_has_a_name_of_its_own() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = PageMarks.page(document, 595, 842);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(page.getMediaBox().getWidth()).isEqualTo(595);
            PDPage plain = new PDPage();
            plain.setResources(new PDResources());
            assertThat(names(page)).isEqualTo(names(plain)).hasSize(40);
        }
    }

    /** Each mark is added twice, and the first again after it was taken out. */
    private static Set<String> names(PDPage page) {
        Set<String> names = new LinkedHashSet<>();
        PDResources resources = page.getResources();
        PDPropertyList first = mark(0);
        names.add(resources.add(first).getName());
        for (int at = 1; at < 39; at++) {
            PDPropertyList mark = mark(at);
            names.add(resources.add(mark).getName());
            names.add(resources.add(mark).getName());
        }
        names.add(resources.add(first).getName());
        COSDictionary marks = resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        marks.removeItem(marks.getKeyForValue(first.getCOSObject()));
        names.add("again " + resources.add(first).getName());
        return names;
    }

    private static PDPropertyList mark(int at) {
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, at);
        return PDPropertyList.create(mark);
    }
}
