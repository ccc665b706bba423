package org.scorepack.publish;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.figure.Status;

/**
 * An edition that is to be published.
 *
 * @param provisional whether figures that are required are missing
 * @param contentHash of what the pack shows, in hex; the same hash means the same edition
 * @param statuses how many metrics of the pack have which status; for the indexes
 * @param files bytes by file name
 * @param inputs only what figures of this department came from
 * @param log the only part that may differ between two runs over the same input
 */
public record EditionFiles(
        EditionId id,
        Heading heading,
        boolean provisional,
        String contentHash,
        SortedMap<Status, Integer> statuses,
        SortedMap<String, byte[]> files,
        List<Input> inputs,
        MadeBy log) {

    public EditionFiles {
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        inputs = List.copyOf(inputs);
    }
}
