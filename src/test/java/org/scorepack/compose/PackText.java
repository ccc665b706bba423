package org.scorepack.compose;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every text of a pack, in order: what a reader can see or hear, no ids. Non-breaking spaces are kept. */
final class PackText {

    private static final List<String> UNSEEN =
            List.of("id", "key", "anchor", "part", "language", "departmentId", "periodCode");

    private PackText() {}

    static List<String> of(Object record) {
        List<String> found = new ArrayList<>();
        collect(record, found);
        return found;
    }

    /** All in one, with plain spaces, for tests about words. */
    static String plain(Object record) {
        return String.join("\n", of(record)).replace('\u00a0', ' ');
    }

    private static void collect(Object value, List<String> found) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                found.add(text);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> collect(inside, found));
        } else if (value instanceof Collection<?> many) {
            many.forEach(one -> collect(one, found));
        } else if (value instanceof Record record
                && value.getClass().getPackageName().endsWith(".compose")) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (UNSEEN.contains(component.getName()) || isLink(value, component)) {
                    continue;
                }
                try {
                    component.getAccessor().setAccessible(true);
                    collect(component.getAccessor().invoke(record), found);
                } catch (ReflectiveOperationException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        }
    }

    private static boolean isLink(Object record, RecordComponent component) {
        return record instanceof Block.Items.Item && component.getName().equals("target");
    }
}
