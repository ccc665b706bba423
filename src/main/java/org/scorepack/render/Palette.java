package org.scorepack.render;

import java.awt.Color;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/**
 * The colours by name, as {@code css/palette.css} has them in its first rule: one place for screen, print and charts.
 *
 * @param colours by name, such as {@code ink}; no two are alike, so that a drawing can tell them apart
 */
record Palette(Map<String, Color> colours) {

    private static final String FILE = "css/palette.css";
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-fA-F]{6})\\s*;");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    Palette {
        colours = Collections.unmodifiableMap(new LinkedHashMap<>(colours));
    }

    static Palette of(TemplateFolder folder) {
        String css = folder.text(FILE);
        int end = css.indexOf('}');
        Matcher found = COLOUR.matcher(end < 0 ? css : css.substring(0, end));
        LinkedHashMap<String, Color> colours = new LinkedHashMap<>();
        while (found.find()) {
            Color colour = new Color(Integer.parseInt(found.group(2), 16));
            if (colours.containsValue(colour)) {
                throw fault("--" + found.group(1) + " has the colour of another name", "give it one of its own");
            }
            colours.put(found.group(1), colour);
        }
        return new Palette(colours);
    }

    Color colour(String name) {
        Color colour = colours.get(name);
        if (colour == null) {
            throw fault("no colour --" + name, "add it to the first rule");
        }
        return colour;
    }

    Optional<String> name(Color colour) {
        return colours.entrySet().stream()
                .filter(entry -> entry.getValue().equals(colour))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A style sheet with each {@code var(--name)} replaced: the PDF's layout knows no variables. */
    String resolved(String css) {
        return USE.matcher(css).replaceAll(use -> hex(colour(use.group(1))));
    }

    /** Rules by which drawings take their colours from the variables: {@code f-ink} fills, {@code s-ink} strokes. */
    String drawingRules() {
        return colours.keySet().stream()
                .map(name -> ".f-" + name + "{fill:var(--" + name + ")}.s-" + name + "{stroke:var(--" + name + ")}")
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String hex(Color colour) {
        return "#"
                + Integer.toHexString(0x1000000 | (colour.getRGB() & 0xFFFFFF)).substring(1);
    }

    private static RenderException fault(String found, String expected) {
        return new RenderException(Finding.error("palette-fault", Place.ofFile("templates/" + FILE), found, expected));
    }
}
