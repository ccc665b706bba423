package org.scorepack.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.scorepack.compose.PackHead;

/**
 * Takes clock and chance out of a PDF before it is saved: its dates are the period's last day at 00:00 UTC, its id comes
 * from what it shows.
 */
final class PdfFinish {

    static final String PRODUCER = "Scorepack";

    private PdfFinish() {}

    /** @param content text of the pages: the document's id comes from it and from what is attached */
    static byte[] save(
            PDDocument document,
            PackHead head,
            String content,
            List<Attachment> attachments,
            Optional<Logo> logo,
            Sheet sheet)
            throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(midnight(head.lastDay()));
        information.setModificationDate(null);
        information.setCreator(PRODUCER);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream in = metadata.createInputStream()) {
            String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "(?s)(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + head.lastDay() + "T00:00:00Z$2");
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        }
        ownProfile(document);
        EmptyArtifacts.remove(document);
        if (logo.isPresent()) {
            logo.get().draw(document, sheet);
        }
        Attachment.addTo(document, attachments, midnight(head.lastDay()));
        document.setDocumentId(id(content, attachments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** PDFBox passes the colour profile through the JDK, which signs it by its version; this puts our own bytes back. */
    private static void ownProfile(PDDocument document) throws IOException {
        for (PDOutputIntent intent : document.getDocumentCatalog().getOutputIntents()) {
            try (OutputStream out = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(ColourProfile.sRgb());
            }
        }
    }

    private static Calendar midnight(LocalDate day) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return calendar;
    }

    private static long id(String content, List<Attachment> attachments) {
        MessageDigest sha = Digests.sha256();
        sha.update(content.getBytes(StandardCharsets.UTF_8));
        attachments.forEach(file -> sha.update(file.bytes()));
        return ByteBuffer.wrap(sha.digest()).getLong();
    }
}
