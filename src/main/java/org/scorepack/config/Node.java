package org.scorepack.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.scorecard.Place;

/** A piece of a YAML text that knows where it stands. */
sealed interface Node {

    Place place();

    /**
     * A single value.
     *
     * @param text as written, without quotes
     * @param plain whether it was written without quotes, so that other readers may take it for a number or a date
     */
    record Scalar(String text, boolean plain, Place place) implements Node {

        /** {@code key:} with nothing behind it, or {@code null}. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    /** {@code [a, b]}. */
    record Items(List<Node> nodes, Place place) implements Node {}

    /** {@code key: value}, in the order of the text. */
    record Fields(Map<String, Field> byKey, Place place) implements Node {

        Optional<Node> get(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Field::value);
        }

        /** The same without these keys. */
        Fields without(java.util.Set<String> keys) {
            Map<String, Field> rest = new LinkedHashMap<>(byKey);
            rest.keySet().removeAll(keys);
            return new Fields(rest, place);
        }
    }

    /** One key with its value. */
    record Field(Scalar key, Node value) {}
}
