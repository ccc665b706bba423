package org.scorepack.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes marks without content out of the pages. The layout marks the background of every box of a table, three for each cell, though
 * nothing is painted there: each costs an object of its own, a third of the file in all and a fifth of the time to save it.
 */
final class EmptyArtifacts {

    private static final Pattern EMPTY = Pattern.compile("^/Artifact /([A-Za-z0-9]+) BDC\nEMC\n", Pattern.MULTILINE);

    private EmptyArtifacts() {}

    static void remove(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (marks != null) {
                remove(document, page, marks);
            }
        }
    }

    private static void remove(PDDocument document, PDPage page, COSDictionary marks) throws IOException {
        // one byte a character: what is not markup passes as it is
        String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        Set<String> left = new HashSet<>();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length());
        Matcher found = EMPTY.matcher(content);
        int from = 0;
        while (found.find()) {
            if (isBackground(marks, found.group(1))) {
                kept.writeBytes(content.substring(from, found.start()).getBytes(StandardCharsets.ISO_8859_1));
                from = found.end();
                left.add(found.group(1));
            }
        }
        kept.writeBytes(content.substring(from).getBytes(StandardCharsets.ISO_8859_1));
        left.forEach(name -> marks.removeItem(COSName.getPDFName(name)));
        COSStream stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            kept.writeTo(out);
        }
        page.setContents(new PDStream(stream));
    }

    private static boolean isBackground(COSDictionary marks, String name) {
        COSDictionary mark = marks.getCOSDictionary(COSName.getPDFName(name));
        return mark != null && COSName.BACKGROUND.equals(mark.getCOSName(COSName.TYPE));
    }
}
