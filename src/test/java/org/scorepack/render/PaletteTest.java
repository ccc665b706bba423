package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

/** The colours: legible on paper and on screen, told apart in grey and by who sees no red or green, written once. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?![^{}]*\\{)|rgba?\\(|hsla?\\(");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})\\s*;");

    /** Names whose colour is used for words; whatever ends with "text" is. */
    private static final List<String> WORDS = List.of(
            "ink", "quiet", "on-text", "close-text", "off-text", "better", "worse-text", "neutral", "target", "link");

    /** Lines and fills that carry meaning without an outline. */
    private static final List<String> MEANING =
            List.of("on", "off", "actual", "trace", "axis", "better", "worse", "neutral", "target");

    @Test
    void words_stand_out_from_the_page_in_light_and_dark() throws IOException {
        assertThat(schemes()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(colours -> {
            for (String name : WORDS) {
                assertThat(Contrast.ratio(colours.get(name), colours.get("paper")))
                        .as("%s on %s", name, Palette.hex(colours.get("paper")))
                        .isGreaterThanOrEqualTo(TEXT);
            }
        });
    }

    @Test
    void what_carries_meaning_stands_out_three_to_one() throws IOException {
        assertThat(schemes()).allSatisfy(colours -> {
            for (String name : MEANING) {
                assertThat(Contrast.ratio(colours.get(name), colours.get("paper")))
                        .as("%s on %s", name, Palette.hex(colours.get("paper")))
                        .isGreaterThanOrEqualTo(GRAPHICS);
            }
        });
    }

    /** A bar that is light has an outline that is not. */
    @Test
    void light_fills_are_outlined() throws IOException {
        String print = Files.readString(Path.of("templates/css/print.css"));
        assertThat(print)
                .contains(".count-amber:before { background-color: var(--close); border-color: var(--close-text); }");
        assertThat(Files.readString(Path.of("src/main/java/org/scorepack/render/ColumnsPainter.java")))
                .contains("setSeriesOutlinePaint");
    }

    /** Grey keeps them apart, and so do eyes without red or green cones. */
    @Test
    void statuses_are_told_apart_without_colour() throws IOException {
        Map<String, Color> colours = schemes().get(0);
        List<Color> statuses = List.of(colours.get("on"), colours.get("close"), colours.get("off"));
        for (int i = 0; i < statuses.size(); i++) {
            for (int j = i + 1; j < statuses.size(); j++) {
                assertThat(Math.abs(lightness(statuses.get(i)) - lightness(statuses.get(j))))
                        .as("lightness of %s and %s", statuses.get(i), statuses.get(j))
                        .isGreaterThan(12);
            }
        }
    }

    /** Printed in grey, a miss would else be paler than what needs nobody. */
    @Test
    void words_and_marks_of_a_miss_are_at_least_as_dark_as_quiet_ones() throws IOException {
        Map<String, Color> light = schemes().get(0);
        for (String name : List.of("close-text", "off-text", "off")) {
            assertThat(lightness(light.get(name))).as(name).isLessThanOrEqualTo(lightness(light.get("quiet")));
        }
    }

    @Test
    void the_colours_of_statuses_are_those_that_were_measured() throws IOException {
        Map<String, Color> colours = schemes().get(0);
        Map<String, String> names =
                Map.of("GREEN", "on", "AMBER", "close", "RED", "off", "NO_DATA", "nothing", "NOT_DUE", "nothing");
        Cases.of("cases/rag_palette.csv").each(row -> {
            Color colour = colours.get(names.get(row.text("status")));
            row.same("hex", Palette.hex(colour).toUpperCase(java.util.Locale.ROOT));
            assertThat(lightness(colour))
                    .isCloseTo(row.number("L_star").orElseThrow().doubleValue(), within(0.6));
            assertThat(Contrast.ratio(colour, Color.WHITE))
                    .isCloseTo(row.number("contrast_on_white").orElseThrow().doubleValue(), within(0.006));
        });
    }

    @Test
    void no_colour_is_written_anywhere_else() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("templates")), Files.walk(Path.of("src/main/java/org/scorepack/render")))) {
            List<String> found = files.filter(file -> file.toString().matches(".*\\.(css|ftl|java)"))
                    .filter(file -> !file.endsWith("palette.css"))
                    .flatMap(PaletteTest::literals)
                    .toList();
            assertThat(found).isEmpty();
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|&#\\d+;|href=\"#[^\"]*\"", ""))
                    .results()
                    .map(found -> file.getFileName() + ": " + found.group());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The colours of each rule of the palette, the light ones first. */
    private static List<Map<String, Color>> schemes() throws IOException {
        return Stream.of(Files.readString(Path.of("templates/css/palette.css")).split("\\}"))
                .map(PaletteTest::colours)
                .filter(colours -> colours.containsKey("paper"))
                .toList();
    }

    private static Map<String, Color> colours(String rule) {
        Map<String, Color> colours = new TreeMap<>();
        for (Matcher found = COLOUR.matcher(rule); found.find(); ) {
            colours.put(found.group(1), Color.decode(found.group(2)));
        }
        return colours;
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** CIE L*, 0 to 100. */
    private static double lightness(Color colour) {
        return 116 * Math.cbrt(luminance(colour)) - 16;
    }
}
