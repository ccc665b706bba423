package org.scorepack.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Cuts a list into partitions of neighbours; each partition's context holds its ids, joined by a space. */
final class Slices {

    static final String IDS = "ids";
    private static final int LARGEST = 50;

    private Slices() {}

    /** One partition per id. */
    static Partitioner each(List<String> ids) {
        return grid -> cut(ids, 1);
    }

    /** As many partitions as there are threads, none with more than 50 ids. */
    static Partitioner of(List<String> ids) {
        return grid -> cut(ids, Math.min(LARGEST, Math.max(1, (ids.size() + grid - 1) / grid)));
    }

    private static Map<String, ExecutionContext> cut(List<String> ids, int size) {
        Map<String, ExecutionContext> slices = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += size) {
            ExecutionContext context = new ExecutionContext();
            context.putString(IDS, String.join(" ", ids.subList(from, Math.min(ids.size(), from + size))));
            slices.put("part-%04d".formatted(from / size), context);
        }
        return slices;
    }
}
