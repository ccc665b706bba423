package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/** What is read of a text file, and what is refused. */
class YamlTextTest {

    @TempDir
    Path folder;

    private final Findings findings = new Findings();

    @Test
    void values_know_their_place_and_whether_they_were_quoted() {
        Node.Fields root =
                (Node.Fields) read("a: 1\nb:\n  - \"x\"\n  - {c: y}\n").orElseThrow();
        assertThat(root.get("a")).contains(new Node.Scalar("1", true, new Place("f", 1, 4)));
        Node.Items items = (Node.Items) root.get("b").orElseThrow();
        assertThat(items.nodes().get(0)).isEqualTo(new Node.Scalar("x", false, new Place("f", 3, 5)));
        assertThat(((Node.Fields) items.nodes().get(1)).byKey().get("c").key().place())
                .isEqualTo(new Place("f", 4, 6));
    }

    @Test
    void an_alias_stands_for_what_it_names() {
        Node.Fields root = (Node.Fields) read("a: &x [1, 2]\nb: *x\n").orElseThrow();
        assertThat(root.get("b")).isEqualTo(root.get("a"));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_understood() throws Exception {
        Files.writeString(folder.resolve("x"), "\uFEFFa: b\r\nc: d\r\n");
        assertThat(TextFile.read(folder.resolve("x"), "x", findings)).contains("a: b\nc: d\n");
    }

    @Test
    void a_null_character_has_its_place() throws Exception {
        Files.writeString(folder.resolve("x"), "a: b\nc: d\0\n");
        assertThat(TextFile.read(folder.resolve("x"), "x", findings)).isEmpty();
        assertThat(only().place()).isEqualTo(new Place("x", 2, 5));
        assertThat(only().code()).isEqualTo("control-character");
    }

    @Test
    void another_character_set_is_refused() throws Exception {
        Files.write(folder.resolve("x"), "name: Größe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(TextFile.read(folder.resolve("x"), "x", findings)).isEmpty();
        assertThat(only().code()).isEqualTo("not-utf-8");
    }

    @Test
    void a_huge_file_is_refused_unread() throws Exception {
        Files.write(folder.resolve("x"), new byte[TextFile.MAX_BYTES + 1]);
        assertThat(TextFile.read(folder.resolve("x"), "x", findings)).isEmpty();
        assertThat(only().code()).isEqualTo("too-large");
    }

    @Test
    void a_folder_is_no_file() {
        assertThat(TextFile.read(folder, "x", findings)).isEmpty();
        assertThat(only().code()).isEqualTo("not-a-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1, 2", "a: {b: 1", "a: 'x", "? [a]\n: b", "a: @x", "- a\nb: c", "a: b: c"})
    void what_is_no_yaml_is_one_error_with_a_line(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(only().isError()).isTrue();
        assertThat(only().place().line()).isPositive();
        assertThat(findings.isUnreadable("f")).isTrue();
    }

    @Test
    void another_version_of_yaml_is_refused() {
        assertThat(read("%YAML 3.0\n---\na: b")).isEmpty();
        assertThat(only().code()).isEqualTo("yaml-syntax");
    }

    @Test
    void two_thousand_levels_are_refused_and_cost_no_stack() {
        assertThat(read("[".repeat(2000))).isEmpty();
        assertThat(only().code()).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @CsvSource({
        "NO, true or false",
        "yes, true or false",
        "On, true or false",
        "TRUE, true or false",
        "012, an octal number",
        "0o14, an octal number",
        "12:30, a number to the base of 60",
        "089, a number",
        "1e3, a number",
        "1E+05, a number",
        "0x1F, a number",
        "1_000, a number",
        ".5, a number",
        "5., a number",
        "+5, a number",
        ".inf, a number",
        ".NaN, a number",
        "-.inf, a number"
    })
    void words_that_others_read_differently_are_to_be_quoted(String word, String reading) {
        assertThat(LooseScalar.otherReading(new Node.Scalar(word, true, Place.ofFile("f"))))
                .contains(reading);
        assertThat(LooseScalar.otherReading(new Node.Scalar(word, false, Place.ofFile("f"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "12",
                "-12.5",
                "0",
                "0.05",
                "lead-time",
                "2026-10",
                "2026-10-31",
                "yyyy-MM",
                "n",
                "mta-20537",
                "a:b",
                "10 %",
                "1..4 months",
                "e1"
            })
    void words_that_all_read_alike_are_left_alone(String word) {
        assertThat(LooseScalar.otherReading(new Node.Scalar(word, true, Place.ofFile("f"))))
                .isEmpty();
    }

    private Optional<Node> read(String text) {
        return YamlText.read("f", text, findings);
    }

    private Finding only() {
        assertThat(findings.sorted()).hasSize(1);
        return findings.sorted().get(0);
    }
}
