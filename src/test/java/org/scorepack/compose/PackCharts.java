package org.scorepack.compose;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every chart of a pack, in order. */
final class PackCharts {

    private PackCharts() {}

    static List<Chart> of(Object record) {
        List<Chart> found = new ArrayList<>();
        collect(record, found);
        return found;
    }

    private static void collect(Object value, List<Chart> found) {
        if (value instanceof Chart chart) {
            found.add(chart);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> collect(inside, found));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, found));
        } else if (value instanceof Record record
                && value.getClass().getPackageName().endsWith(".compose")) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(record), found);
                } catch (ReflectiveOperationException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
    }
}
