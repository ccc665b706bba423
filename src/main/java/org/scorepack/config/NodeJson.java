package org.scorepack.config;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as JSON, which is what a JSON Schema speaks about. */
final class NodeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NodeJson() {}

    static JsonNode of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return of(scalar);
        }
        if (node instanceof Node.Items items) {
            ArrayNode array = JSON.arrayNode();
            items.nodes().forEach(each -> array.add(of(each)));
            return array;
        }
        ObjectNode object = JSON.objectNode();
        ((Node.Fields) node).byKey().forEach((key, field) -> object.set(key, of(field.value())));
        return object;
    }

    private static JsonNode of(Node.Scalar scalar) {
        if (scalar.isNothing()) {
            return JSON.nullNode();
        }
        String text = scalar.text();
        if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (scalar.plain()
                && text.length() <= 40
                && LooseScalar.NUMBER.matcher(text).matches()) {
            return text.matches("-?[0-9]{1,18}")
                    ? JSON.numberNode(Long.parseLong(text))
                    : JSON.numberNode(new BigDecimal(text));
        }
        return JSON.stringNode(text);
    }
}
