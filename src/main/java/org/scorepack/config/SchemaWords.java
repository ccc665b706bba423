package org.scorepack.config;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorepack.scorecard.Place;
import tools.jackson.databind.JsonNode;

/** What a schema complains about, in our words. */
final class SchemaWords {

    private final JsonNode schema;
    private final Findings findings;
    /** Keys of a block that an unknown key beside them was probably meant to be. */
    private final Map<Node, Set<String>> misspelt = new HashMap<>();

    SchemaWords(JsonNode schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    /** Says which keys are unknown; first of all, so that a misspelt key is not also a missing one. */
    void keys(Error error, Node node) {
        if (!error.getKeyword().equals("additionalProperties") || !(node instanceof Node.Fields fields)) {
            return;
        }
        String key = String.valueOf(error.getProperty());
        Place place = Optional.ofNullable(fields.byKey().get(key))
                .map(field -> field.key().place())
                .orElse(node.place());
        List<String> known = names(around(error).path("properties"));
        Optional<String> meant =
                Nearest.to(key, known).filter(name -> fields.get(name).isEmpty());
        meant.ifPresent(
                name -> misspelt.computeIfAbsent(node, each -> new HashSet<>()).add(name));
        findings.error(
                "unknown-key",
                place,
                "unknown key '" + Texts.shortened(key) + "'",
                Nearest.hint(key, known, "a key that the schema knows"));
    }

    /** Says what is missing, and which values do not fit. */
    void values(Error error, Node node, String key) {
        JsonNode around = around(error);
        switch (error.getKeyword()) {
            case "additionalProperties" -> {}
            case "required" -> required(String.valueOf(error.getProperty()), node, around);
            case "type" -> type(node, key, around);
            case "enum" -> enumeration(node, key, around);
            default ->
                findings.errorOnce(
                        "bad-value", node.place(), subject(key) + " is " + shown(node, key), expected(error, around));
        }
    }

    private void required(String missing, Node node, JsonNode around) {
        if (misspelt.getOrDefault(node, Set.of()).contains(missing)) {
            return;
        }
        String description = described(around.path("properties").path(missing));
        findings.error("missing-key", node.place(), "'" + missing + "' is missing", missing + ": " + description);
    }

    private void type(Node node, String key, JsonNode around) {
        List<String> wanted = new ArrayList<>();
        around.path("type").forEach(each -> wanted.add(each.asString()));
        if (wanted.isEmpty()) {
            wanted.add(around.path("type").asString());
        }
        if (node instanceof Node.Scalar scalar && scalar.isNothing()) {
            findings.errorOnce("no-value", node.place(), subject(key) + " has no value", described(around));
        } else if (wanted.contains("string") && node instanceof Node.Scalar scalar) {
            findings.errorOnce(
                    "quote-it",
                    node.place(),
                    subject(key) + " is " + shown(node, key) + " without quotes, which is not a text",
                    "quote it: \"" + scalar.text() + "\"");
        } else {
            findings.errorOnce(
                    "wrong-type",
                    node.place(),
                    subject(key) + " is " + shown(node, key),
                    String.join(
                                    " or ",
                                    wanted.stream().map(SchemaWords::typeWord).toList()) + ": " + described(around));
        }
    }

    private void enumeration(Node node, String key, JsonNode around) {
        List<String> words = new ArrayList<>();
        around.path("enum").forEach(each -> words.add(each.asString()));
        String written = node instanceof Node.Scalar scalar ? scalar.text() : "";
        String expected = Nearest.to(written, words)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("one of: " + String.join(", ", words));
        findings.errorOnce("not-one-of", node.place(), subject(key) + " is " + shown(node, key), expected);
    }

    private String expected(Error error, JsonNode around) {
        String limit =
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return switch (error.getKeyword()) {
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit;
            case "minItems", "minProperties", "minLength" -> "at least " + limit + ": " + described(around);
            case "maxLength" -> "at most " + limit + " characters";
            default ->
                around.path("examples").isEmpty()
                        ? described(around)
                        : "such as " + around.path("examples").path(0).asString() + ": " + described(around);
        };
    }

    /** The schema that the broken keyword stands in. */
    private JsonNode around(Error error) {
        JsonNode node = schema;
        var path = error.getSchemaLocation().getFragment();
        for (int index = 0; index < path.getNameCount() - 1; index++) {
            Object element = path.getElement(index);
            node = element instanceof Integer number ? node.path(number) : node.path(String.valueOf(element));
        }
        return node;
    }

    private String described(JsonNode of) {
        String own = of.path("description").asString("");
        String text = own.isEmpty() && of.has("$ref")
                ? schema.at(of.path("$ref").asString().substring(1))
                        .path("description")
                        .asString("")
                : own;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static String subject(String key) {
        return key.isEmpty() ? "the text" : "'" + key + "'";
    }

    private static String shown(Node node, String key) {
        if (node instanceof Node.Items) {
            return "a list";
        }
        if (node instanceof Node.Fields) {
            return "a block of keys";
        }
        return SecretReader.SECRET_KEYS.contains(key) ? "a text (not shown here)" : shown((Node.Scalar) node);
    }

    private static String shown(Node.Scalar scalar) {
        String text = "'" + Texts.shortened(scalar.text()) + "'";
        return !scalar.plain() && LooseScalar.NUMBER.matcher(scalar.text()).matches()
                ? text + " in quotes, a text"
                : text;
    }

    private static String typeWord(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "number" -> "a number";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "a block of keys";
        };
    }
}
