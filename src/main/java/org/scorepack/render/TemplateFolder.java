package org.scorepack.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/**
 * The templates, style sheets and fonts in use, read once: a home folder's own files, the built-in ones for the rest.
 *
 * <p>Read whole into memory, so that a template cannot reach anything outside and a change during a run has no effect.
 *
 * @param files bytes by name relative to {@code templates/}, with {@code /}
 */
record TemplateFolder(SortedMap<String, byte[]> files) {

    /** What ships. */
    static final List<String> BUILT_IN = List.of(
            "blocks.ftl",
            "control.ftl",
            "css/brand.css",
            "css/index.css",
            "css/palette.css",
            "css/paper.css",
            "css/phone.css",
            "css/print.css",
            "css/screen.css",
            "fonts/SourceSans3-Bold.ttf",
            "fonts/SourceSans3-Italic.ttf",
            "fonts/SourceSans3-Regular.ttf",
            "fonts/SourceSans3-SemiBold.ttf",
            "index.ftl",
            "js/address.js",
            "js/csv.js",
            "js/dialogs.js",
            "js/figures.js",
            "js/index.js",
            "js/keys.js",
            "js/page.js",
            "js/points.js",
            "js/scheme.js",
            "js/tables.js",
            "js/tools.js",
            "js/why.js",
            "macros/chart.ftl",
            "macros/items.ftl",
            "macros/number.ftl",
            "macros/status.ftl",
            "macros/table.ftl",
            "pack.ftl");

    /** What is read of a home folder; an editor's leftovers change no pack. */
    private static final Pattern KINDS = Pattern.compile("\\.(ftl|css|js|ttf)$");

    /** What the pages beside the packs are made with; no pack changes with them. */
    private static final Set<String> BESIDE_PACKS = Set.of("control.ftl", "css/index.css", "index.ftl", "js/index.js");

    TemplateFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static TemplateFolder builtIn() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : BUILT_IN) {
            try (InputStream in = TemplateFolder.class.getResourceAsStream("/templates/" + name)) {
                if (in == null) {
                    throw missing(name);
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the built-in templates/" + name, e);
            }
        }
        return new TemplateFolder(files);
    }

    /** The templates of a home with what the company puts of its own over them. */
    static TemplateFolder of(Path home, Branding branding) {
        return Brand.over(of(home), home, branding);
    }

    /** The built-in files, each replaced by the home's file of the same name where there is one. */
    static TemplateFolder of(Path home) {
        TreeMap<String, byte[]> files = new TreeMap<>(builtIn().files);
        Path root = home.resolve("templates");
        if (Files.isDirectory(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.sorted().toList()) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (KINDS.matcher(name).find()) {
                        files.put(name, own(file, name));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read templates/ of the home folder", e);
            }
        }
        return new TemplateFolder(files);
    }

    private static byte[] own(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RenderException(Finding.error(
                    "template-fault",
                    Place.ofFile("templates/" + name),
                    "this is a link or no file",
                    "put the file itself there"));
        }
        return Files.readAllBytes(file);
    }

    /** The same with one file more, or with another one in place of it. */
    TemplateFolder with(String name, byte[] bytes) {
        TreeMap<String, byte[]> other = new TreeMap<>(files);
        other.put(name, bytes);
        return new TemplateFolder(other);
    }

    /** Whether the company has a font of its own. */
    boolean hasCompanyFont() {
        return files.containsKey(CompanyFont.REGULAR);
    }

    byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw missing(name);
        }
        return bytes;
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** SHA-256 over names and bytes of everything that can change how a pack looks. */
    byte[] digest() {
        MessageDigest sha = Digests.sha256();
        files.forEach((name, bytes) -> {
            if (!BESIDE_PACKS.contains(name)) {
                sha.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
        });
        return sha.digest();
    }

    private static RenderException missing(String name) {
        return new RenderException(Finding.error(
                "missing-template",
                Place.ofFile("templates/" + name),
                "the file is missing",
                "put it back, or remove what asks for it"));
    }
}
