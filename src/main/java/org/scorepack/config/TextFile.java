package org.scorepack.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scorepack.scorecard.Place;

/** A text of the home folder: UTF-8, of a sane size, without control characters. */
final class TextFile {

    static final int MAX_BYTES = 3 * 1024 * 1024;

    private TextFile() {}

    /** The text with line feeds only; empty where it could not be read, which is then among the findings. */
    static Optional<String> read(Path file, String name, Findings findings) {
        Optional<String> text = decoded(file, name, findings).filter(read -> isClean(read, name, findings));
        if (text.isEmpty()) {
            findings.unreadable(name);
        }
        return text;
    }

    private static Optional<String> decoded(Path file, String name, Findings findings) {
        Place place = Place.ofFile(name);
        try {
            if (!Files.isRegularFile(file)) {
                findings.error("not-a-file", place, "this is no regular file", "a text file");
                return Optional.empty();
            }
            if (Files.size(file) > MAX_BYTES) {
                findings.error(
                        "too-large", place, "the file has " + Files.size(file) + " bytes", "at most " + MAX_BYTES);
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n"));
        } catch (CharacterCodingException notUtf8) {
            findings.error("not-utf-8", place, "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException unreadable) {
            findings.error("not-readable", place, "the file cannot be read", "check that it exists and may be read");
        }
        return Optional.empty();
    }

    private static boolean isClean(String text, String name, Findings findings) {
        int line = 1;
        int start = 0;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\n') {
                line++;
                start = index + 1;
            } else if (c < ' ' && c != '\t' || c == 0x7F) {
                findings.error(
                        "control-character",
                        new Place(name, line, index - start + 1),
                        "a control character (code " + (int) c + ")",
                        "text only; is this really a text file?");
                return false;
            }
        }
        return true;
    }
}
