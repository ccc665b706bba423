package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schemas that ship: what editors explain, and what the readers understand. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"application", "organisation", "sources", "scorecard", "waivers"})
    void every_key_has_a_description_and_unknown_keys_are_refused(String name) throws Exception {
        List<String> silent = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int keys = visit(schema(name), name, silent, open);
        assertThat(silent).isEmpty();
        assertThat(open).isEmpty();
        assertThat(keys).isGreaterThan(6);
    }

    @Test
    void words_of_the_schema_are_those_of_the_types() throws Exception {
        JsonNode card = schema("scorecard").path("$defs");
        JsonNode metric = card.path("metric").path("properties");
        assertThat(words(metric.path("better"))).isEqualTo(Texts.words(Direction.class));
        assertThat(words(metric.path("over-time"))).isEqualTo(Texts.words(Aggregation.class));
        assertThat(words(metric.path("over-departments"))).isEqualTo(Texts.words(Aggregation.class));
        assertThat(words(metric.path("frequency"))).isEqualTo(Texts.words(Frequency.class));
        assertThat(words(metric.path("kind"))).isEqualTo(Texts.words(Metric.Kind.class));
        assertThat(words(metric.path("class"))).isEqualTo(Texts.words(Metric.Visibility.class));
        assertThat(words(metric.path("unit").path("properties").path("kind"))).isEqualTo(Texts.words(Unit.Kind.class));
        assertThat(words(schema("scorecard").path("properties").path("scores")))
                .isEqualTo(Texts.words(ScorePolicy.class));
        JsonNode company =
                schema("organisation").path("properties").path("organisation").path("properties");
        assertThat(words(company.path("scores"))).isEqualTo(Texts.words(ScorePolicy.class));
        assertThat(words(card.path("rows"))).isEqualTo(Texts.words(Measure.Rows.class));
        JsonNode sources = schema("sources").path("$defs");
        assertThat(words(sources.path("rows"))).isEqualTo(Texts.words(Measure.Rows.class));
        assertThat(words(sources.path("feed").path("properties").path("delivers")))
                .isEqualTo(Texts.words(FeedSpec.Delivers.class));
        assertThat(words(sources.path("numbers").path("properties").path("sign")))
                .isEqualTo(Texts.words(NumberStyle.Sign.class));
        for (JsonNode word : metric.path("judge-on").path("enum")) {
            assertThat(MetricReader.basis(word.asString())).isPresent();
        }
    }

    private static int visit(JsonNode node, String path, List<String> silent, List<String> open) {
        int keys = 0;
        if (node.path("properties").isObject()) {
            if (!node.path("additionalProperties").isBoolean()
                    || node.path("additionalProperties").asBoolean()) {
                open.add(path);
            }
            for (String key : node.path("properties").propertyNames()) {
                keys++;
                if (node.path("properties")
                                .path(key)
                                .path("description")
                                .asString("")
                                .length()
                        < 5) {
                    silent.add(path + "/" + key);
                }
            }
        }
        for (String many : List.of("properties", "$defs")) {
            for (String child : node.path(many).propertyNames()) {
                keys += visit(node.path(many).path(child), path + "/" + child, silent, open);
            }
        }
        for (String one : List.of("items", "additionalProperties")) {
            if (node.path(one).isObject()) {
                keys += visit(node.path(one), path + "/" + one, silent, open);
            }
        }
        return keys;
    }

    private static String words(JsonNode node) {
        List<String> words = new ArrayList<>();
        node.path("enum").forEach(word -> words.add(word.asString()));
        assertThat(new TreeSet<>(words)).hasSameSizeAs(words);
        return String.join(", ", words);
    }

    private static JsonNode schema(String name) throws Exception {
        return new ObjectMapper()
                .readTree(Files.readString(Path.of("src/main/resources/schema/" + name + ".schema.json")));
    }
}
