package org.scorepack.render;

import java.awt.Color;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/**
 * The colours by name, as {@code css/palette.css} has them in its first rule: one place for screen, print and charts.
 *
 * @param colours by name, such as {@code ink}; no two are alike, so that a drawing can tell them apart, but for those of the
 *     company, which no drawing has
 */
record Palette(Map<String, Color> colours) {

    private static final String FILE = "css/palette.css";
    private static final String DARK = "prefers-color-scheme: dark";

    /** The company's own. */
    static final Set<String> BRAND = Set.of("accent", "tint");

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-fA-F]{6})\\s*;");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    Palette {
        colours = Collections.unmodifiableMap(new LinkedHashMap<>(colours));
    }

    static Palette of(TemplateFolder folder) {
        Palette palette = new Palette(rule(folder.text(FILE)));
        Set<Color> others = new HashSet<>();
        palette.drawn().forEach(name -> {
            if (!others.add(palette.colour(name))) {
                throw fault("--" + name + " has the colour of another name", "give it one of its own");
            }
        });
        return palette;
    }

    /** The colours of a dark screen: what the file does not say for it is as in the first rule. */
    static Map<String, Color> dark(TemplateFolder folder) {
        String css = folder.text(FILE);
        Map<String, Color> colours = rule(css);
        int dark = css.indexOf(DARK);
        if (dark >= 0) {
            colours.putAll(rule(css.substring(dark)));
        }
        return colours;
    }

    /** What stands before the first bracket that closes. */
    private static Map<String, Color> rule(String css) {
        int end = css.indexOf('}');
        Map<String, Color> colours = new LinkedHashMap<>();
        Matcher found = COLOUR.matcher(end < 0 ? css : css.substring(0, end));
        while (found.find()) {
            colours.put(found.group(1), new Color(Integer.parseInt(found.group(2), 16)));
        }
        return colours;
    }

    /** Names that drawings take their colours by. */
    private List<String> drawn() {
        return colours.keySet().stream().filter(name -> !BRAND.contains(name)).toList();
    }

    Color colour(String name) {
        Color colour = colours.get(name);
        if (colour == null) {
            throw fault("no colour --" + name, "add it to the first rule");
        }
        return colour;
    }

    Optional<String> name(Color colour) {
        return drawn().stream().filter(name -> colour.equals(colours.get(name))).findFirst();
    }

    /** A style sheet with each {@code var(--name)} replaced: the PDF's layout knows no variables. */
    String resolved(String css) {
        return USE.matcher(css).replaceAll(use -> hex(colour(use.group(1))));
    }

    /** Rules by which drawings take their colours from the variables: {@code f-ink} fills, {@code s-ink} strokes. */
    String drawingRules() {
        return drawn().stream()
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
