package org.scorepack.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The form of a text against the JSON Schema that ships, which is the one that editors use. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaCheck() {}

    /**
     * Adds what does not fit.
     *
     * @param name of the schema: {@code application}, {@code organisation}, {@code sources}, {@code scorecard}, {@code
     *     waivers}
     */
    static void check(String name, Node root, Findings findings) {
        Schema schema = SCHEMAS.computeIfAbsent(name, SchemaCheck::load);
        SchemaWords words = new SchemaWords(schema.getSchemaNode(), findings);
        java.util.List<Error> errors = schema.validate(NodeJson.of(root));
        for (Error error : errors) {
            words.keys(error, at(root, error.getInstanceLocation()));
        }
        for (Error error : errors) {
            words.values(error, at(root, error.getInstanceLocation()), keyOf(error.getInstanceLocation()));
        }
    }

    /** The keys of a definition. */
    static Set<String> keysOf(String name, String definition) {
        JsonNode schema = SCHEMAS.computeIfAbsent(name, SchemaCheck::load).getSchemaNode();
        return Set.copyOf(
                schema.path("$defs").path(definition).path("properties").propertyNames());
    }

    private static Schema load(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("No schema " + name + " on the class path");
            }
            return REGISTRY.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Node at(Node root, NodePath path) {
        Node node = root;
        for (int index = 0; index < path.getNameCount(); index++) {
            node = child(node, path.getElement(index)).orElse(node);
        }
        return node;
    }

    private static Optional<Node> child(Node node, Object element) {
        if (node instanceof Node.Items items) {
            int index = element instanceof Integer number ? number : Integer.parseInt(String.valueOf(element));
            return Optional.of(items.nodes().get(index));
        }
        return node instanceof Node.Fields fields ? fields.get(String.valueOf(element)) : Optional.empty();
    }

    /** The nearest key on the way to a value; empty at the top of a text. */
    private static String keyOf(NodePath path) {
        for (int index = path.getNameCount() - 1; index >= 0; index--) {
            if (path.getElement(index) instanceof String key) {
                return key;
            }
        }
        return "";
    }
}
