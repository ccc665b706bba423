package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A page has no mark without content, and an object for each mark that it has. */
class EmptyArtifactsTest {

    private static final Pattern MARK = Pattern.compile("/[A-Za-z]+ /(Prop[0-9]+) BDC");
    private static final Pattern EMPTY = Pattern.compile("/Artifact /Prop[0-9]+ BDC\\s+EMC");

    @Test
    void marks_and_their_objects_are_those_of_what_is_painted() throws Exception {
        byte[] file = new PackRenderer()
                .render(LargePack.of(1), SamplePacks.tables(), "large")
                .files()
                .get("large.pdf");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(10);
            for (PDPage page : document.getPages()) {
                String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(EMPTY.matcher(content).find()).isFalse();
                assertThat(objects(page)).isEqualTo(marks(content)).isNotEmpty();
            }
        }
    }

    private static Set<String> objects(PDPage page) {
        COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        Set<String> names = new TreeSet<>();
        marks.keySet().forEach(name -> names.add(name.getName()));
        return names;
    }

    private static Set<String> marks(String content) {
        Set<String> names = new TreeSet<>();
        Matcher mark = MARK.matcher(content);
        while (mark.find()) {
            names.add(mark.group(1));
        }
        return names;
    }
}
