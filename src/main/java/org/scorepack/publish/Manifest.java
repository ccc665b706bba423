package org.scorepack.publish;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.figure.Status;
import org.scorepack.render.PackFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an edition consists of: {@code manifest.json}. Everything but {@code log} is the same for two runs over the same
 * input.
 *
 * <p>Two hashes belong to it. {@code manifest.sha256} beside it holds the SHA-256 of the file, so that {@code sha256sum -c}
 * finds any change of it. The chain hash, which the next edition of the department names as {@code previous}, leaves out
 * {@code log}: {@code jq -cj 'del(.log)' manifest.json | sha256sum}.
 *
 * @param sequence place in the chain of the department's folder, from 1, in the order of publication
 * @param files by name, without the manifest itself
 * @param previous the edition published before it in this folder; empty for the first
 * @param log the only part that may differ
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Manifest(
        String department,
        String period,
        int number,
        int sequence,
        boolean provisional,
        Heading heading,
        String contentHash,
        SortedMap<Status, Integer> statuses,
        List<Entry> files,
        List<Input> inputs,
        Optional<Previous> previous,
        MadeBy log) {

    static final String FILE = PackFile.MANIFEST.fixedName();
    static final String HASH_FILE = "manifest.sha256";

    public Manifest {
        requireNonNull(new EditionId(department, period, number));
        requireNonNull(heading);
        requireNonNull(contentHash);
        requireNonNull(log);
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        files = List.copyOf(files);
        inputs = List.copyOf(inputs);
    }

    /** A file of the edition. */
    public record Entry(String name, long bytes, String sha256) {

        public Entry {
            requireNonNull(name);
            requireNonNull(sha256);
        }
    }

    /** The link of the chain: folder of an edition such as {@code 2026-09/edition-1}, and its chain hash. */
    public record Previous(String edition, String hash) {

        public Previous {
            requireNonNull(edition);
            requireNonNull(hash);
        }
    }

    static Manifest of(EditionFiles edition, int sequence, Optional<Previous> previous) {
        List<Entry> entries = new ArrayList<>();
        edition.files().forEach((name, bytes) -> entries.add(new Entry(name, bytes.length, Sha256.of(bytes))));
        return new Manifest(
                edition.id().department(),
                edition.id().period(),
                edition.id().number(),
                sequence,
                edition.provisional(),
                edition.heading(),
                edition.contentHash(),
                edition.statuses(),
                List.copyOf(entries),
                edition.inputs(),
                previous,
                edition.log());
    }

    /** The edition that it describes. */
    public EditionId id() {
        return new EditionId(department, period, number);
    }

    /** Of the JSON of a manifest, keys that a later version may have added included. */
    static String chainHash(byte[] json) {
        ObjectNode tree = (ObjectNode) Json.tree(json);
        tree.remove("log");
        return Sha256.of(Json.compact(tree).getBytes(StandardCharsets.UTF_8));
    }

    /** Content of {@code manifest.sha256}, in the form of {@code sha256sum}. */
    static byte[] hashLine(byte[] json) {
        return (Sha256.of(json) + "  " + FILE + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where this is no manifest. */
    static Optional<Manifest> parse(byte[] json) {
        try {
            return Json.tree(json) instanceof ObjectNode
                    ? Optional.of(Json.read(json, Manifest.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
