package org.scorepack.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.scorepack.figure.Status;

/** Editions to publish. */
final class Sample {

    static final byte[] PDF = pdf();

    private Sample() {}

    static EditionFiles sales(String period, int number, String content) {
        return edition(new EditionId("sales", period, number), content, new MadeBy(1, "0.1.0", Instant.EPOCH));
    }

    static EditionFiles edition(EditionId id, String content, MadeBy log) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(id.stem() + ".pdf", PDF);
        files.put(id.stem() + ".html", ("<!DOCTYPE html><p>" + content).getBytes(StandardCharsets.UTF_8));
        files.put("figures.csv", ("department,metric\nsales," + content + "\n").getBytes(StandardCharsets.UTF_8));
        return with(id, content, files, log);
    }

    static EditionFiles with(EditionId id, String content, SortedMap<String, byte[]> files, MadeBy log) {
        return new EditionFiles(
                id,
                new Heading("en", "Sample & Co", "Sales", "October 2026", "Issue " + id.number()),
                false,
                Sha256.of(content.getBytes(StandardCharsets.UTF_8)),
                new TreeMap<>(Map.of(Status.GREEN, 5, Status.RED, 2)),
                files,
                List.of(new Input("orders", "ab12")),
                log);
    }

    /** Relative paths of all files below a folder. */
    static List<String> filesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(1L);
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
