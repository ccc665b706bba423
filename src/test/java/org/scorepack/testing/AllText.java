package org.scorepack.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that can be read out of files, whoever looks: what PDFs print, carry as metadata, bookmarks, alternative text and attachments, all bytes of the others. */
public final class AllText {

    private AllText() {}

    /** Of a folder and all that lies in it, names of files included. */
    public static String of(Path folder) {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append('\n').append(folder.relativize(file)).append('\n');
                add(text, file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                text.append(new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
                objects(text, document.getDocument().getTrailer());
            }
        } else if (name.endsWith(".xlsx")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    text.append(entry.getName()).append('\n');
                    add(text, entry.getName(), zip.readAllBytes());
                }
            }
        } else {
            text.append(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void objects(StringBuilder text, COSBase from) throws IOException {
        Deque<COSBase> open = new ArrayDeque<>(Set.of(from));
        Set<COSBase> seen = new HashSet<>();
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            COSBase base = next instanceof COSObject reference ? reference.getObject() : next;
            if (base == null || !seen.add(base)) {
                continue;
            }
            if (base instanceof COSString string) {
                text.append(string.getString()).append('\n');
            } else if (base instanceof COSArray array) {
                array.forEach(open::push);
            } else if (base instanceof COSDictionary dictionary) {
                for (Map.Entry<org.apache.pdfbox.cos.COSName, COSBase> entry : dictionary.entrySet()) {
                    open.push(entry.getValue());
                }
                if (base instanceof COSStream stream) {
                    try (InputStream in = stream.createInputStream()) {
                        text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
