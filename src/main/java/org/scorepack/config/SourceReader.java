package org.scorepack.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry of {@code sources:}: {@code csv}, {@code workbook}, {@code jdbc} or {@code script}. */
final class SourceReader {

    private static final List<String> KINDS = List.of("csv", "workbook", "jdbc", "script");
    private static final List<String> MISSING = List.of("");

    private final Folders folders;
    private final DriverProperties drivers;
    private final SecretReader secrets;

    SourceReader(Folders folders, DriverProperties drivers, SecretReader secrets) {
        this.folders = folders;
        this.drivers = drivers;
        this.secrets = secrets;
    }

    /** The source; empty where it is wrong, which is then among the findings. */
    Optional<SourceSpec> read(String id, Block source) {
        List<String> kinds = KINDS.stream().filter(source::has).toList();
        if (kinds.size() != 1) {
            source.findings()
                    .errorOnce(
                            "source-kind",
                            source.place(),
                            kinds.isEmpty()
                                    ? "source '" + id + "' says not what it is"
                                    : "source '" + id + "' is " + String.join(" and ", kinds),
                            "exactly one of: " + String.join(", ", KINDS));
            return Optional.empty();
        }
        Block block = source.block(kinds.get(0)).orElseThrow();
        return switch (kinds.get(0)) {
            case "csv" -> Optional.of(csv(id, block));
            case "workbook" -> Optional.of(workbook(id, block));
            case "jdbc" -> jdbc(id, block);
            default -> script(id, block);
        };
    }

    private SourceSpec csv(String id, Block block) {
        return new SourceSpec.Csv(
                id,
                folder(block),
                block.read("charset", "a character set such as UTF-8 or windows-1252", SourceReader::charset)
                        .orElse("UTF-8"),
                sign(block, "delimiter", ','),
                sign(block, "quote", '"'),
                block.flag("frame", false),
                head(block),
                block.flag("final-line-end", false),
                NumberStyleReader.read(block),
                missing(block),
                block.place());
    }

    private SourceSpec workbook(String id, Block block) {
        return new SourceSpec.Workbook(
                id,
                folder(block),
                block.whole("max-megabytes", 512),
                block.whole("max-rows", CellRange.ROWS),
                NumberStyleReader.read(block),
                missing(block),
                block.place());
    }

    private String folder(Block block) {
        String folder = block.text("folder", ".");
        folders.check(folder, block.placeOf("folder"), true, block.findings());
        return folder;
    }

    private static TableHead head(Block block) {
        int line = block.whole("header-line", 1);
        boolean pages = block.flag("pages", false);
        if (line == 0 && (pages || block.has("header-rows"))) {
            block.findings()
                    .errorOnce(
                            "no-header",
                            block.placeOf(pages ? "pages" : "header-rows"),
                            "a file without header, and how its header looks",
                            "header-line: the line of the header, or no '" + (pages ? "pages" : "header-rows") + "'");
        }
        return new TableHead(line, block.whole("header-rows", 1), block.whole("skip-lines", 0), pages);
    }

    private Optional<SourceSpec> jdbc(String id, Block block) {
        Map<String, String> properties = block.table("properties");
        Optional<JdbcUrl> url = block.text("url").map(JdbcUrl::new);
        url.ifPresent(written -> check(written, properties, block));
        Optional<Secret> password = secrets.read(block, "password");
        return url.map(written -> new SourceSpec.Jdbc(
                id,
                written,
                block.text("user"),
                password,
                block.text("driver"),
                properties,
                block.whole("fetch-size", 1000),
                time(block, "connect-timeout", Duration.ofSeconds(10)),
                time(block, "socket-timeout", Duration.ofMinutes(2)),
                time(block, "query-timeout", Duration.ofMinutes(10)),
                block.whole("max-rows", 5_000_000),
                NumberStyleReader.read(block),
                missing(block),
                block.place()));
    }

    private void check(JdbcUrl url, Map<String, String> properties, Block block) {
        JdbcCheck check = JdbcCheck.ofSource(drivers, block.findings());
        check.url(url, block.placeOf("url"));
        block.block("properties")
                .ifPresent(beside -> properties.forEach(
                        (name, value) -> check.property(url.driver(), name, value, beside.placeOf(name))));
        url.file().ifPresent(file -> folders.check(file, block.placeOf("url"), false, block.findings()));
    }

    private Optional<SourceSpec> script(String id, Block block) {
        return block.text("file").map(file -> {
            folders.check(file, block.placeOf("file"), false, block.findings());
            return new SourceSpec.Script(id, file, NumberStyleReader.read(block), missing(block), block.place());
        });
    }

    private static List<String> missing(Block block) {
        return block.has("missing") ? block.texts("missing") : MISSING;
    }

    private static Duration time(Block block, String key, Duration otherwise) {
        return block.read(key, "a time such as 500 ms, 10 s, 10 min, 2 h", Texts::duration)
                .orElse(otherwise);
    }

    private static char sign(Block block, String key, char otherwise) {
        return block.read(key, "one character, or tab", SourceReader::oneSign).orElse(otherwise);
    }

    private static Optional<Character> oneSign(String text) {
        return text.equals("tab")
                ? Optional.of('\t')
                : text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
    }

    private static Optional<String> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(name) : Optional.empty();
        } catch (IllegalCharsetNameException notAName) {
            return Optional.empty();
        }
    }
}
