package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scorepack.compose.Backing;
import org.scorepack.compose.Chart;
import org.scorepack.compose.Pack;

/**
 * The pack as one HTML file: pages and annex, nothing from the network, whole without its script. A content security
 * policy allows its own style sheet and script by hash and nothing else.
 */
final class HtmlPrinter {

    private static final List<String> PARTS = List.of(
            "page", "address", "scheme", "csv", "figures", "tables", "dialogs", "points", "why", "keys", "tools");

    private final Templates templates;
    private final SvgPainter svg;
    private final String css;
    private final String script;
    private final Optional<String> logo;
    private final Optional<WebFont> font;

    HtmlPrinter(Templates templates, TemplateFolder folder, SvgPainter svg) {
        this.templates = templates;
        this.svg = svg;
        this.css = folder.text("css/palette.css")
                + folder.text("css/screen.css")
                + Brand.sheet(folder, svg.palette())
                + svg.palette().drawingRules();
        this.font = folder.hasCompanyFont() ? Optional.of(new WebFont(svg.fonts())) : Optional.empty();
        this.logo = Logo.of(folder).map(Logo::address);
        this.script = PageScript.of(folder, PARTS).code();
    }

    /** On a screen there is one file: the strategy pack of a quarter and the annex follow the pages. */
    /** The company's font is cut down to the characters of the page, which are known when it is printed. */
    byte[] print(Pack pack) {
        String page = print(pack, css);
        String rules = font.map(own -> own.rules(page)).orElse("");
        return (rules.isEmpty() ? page : print(pack, css + rules)).getBytes(StandardCharsets.UTF_8);
    }

    private String print(Pack pack, String style) {
        Map<String, String> words = Words.of(pack.head());
        Tree tables = new Tree(chart -> Map.of());
        Map<String, Object> model = PackTree.of(
                pack,
                "screen",
                pack.head().pages(),
                pack.pages(),
                pack.strategy(),
                pack.annex(),
                chart -> drawn(chart, pack, words, tables),
                words);
        model.put("css", style);
        logo.ifPresent(address -> model.put("logo", address));
        model.put("script", script);
        model.put("data", PageScript.json(data(pack, words)));
        model.put(
                "policy",
                "default-src 'none'; script-src " + PageScript.hash(script) + "; style-src " + PageScript.hash(style)
                        + "; img-src data:" + WebFont.policy(style) + "; base-uri 'none'; form-action 'none'");
        return templates.print("pack.ftl", model);
    }

    private Map<String, Object> drawn(Chart chart, Pack pack, Map<String, String> words, Tree tables) {
        TreeMap<String, Object> drawn = new TreeMap<>();
        drawn.put("svg", svg.paint(chart, words));
        Optional.ofNullable(pack.points().get(chart.id())).ifPresent(points -> drawn.put("points", tables.of(points)));
        return drawn;
    }

    private static Map<String, Object> data(Pack pack, Map<String, String> words) {
        TreeMap<String, Object> data = new TreeMap<>();
        data.put("words", PageScript.words(words));
        data.put("decimal", Words.of("words", pack.head().language()).get("number.decimal"));
        data.put("department", pack.head().departmentId());
        data.put("spans", pack.backing().spans());
        data.put(
                "measures",
                pack.backing().measures().stream().map(HtmlPrinter::measure).toList());
        data.put("file", pack.head().departmentId() + "_" + pack.head().periodCode());
        return data;
    }

    private static Map<String, Object> measure(Backing.Measure measure) {
        TreeMap<String, Object> values = new TreeMap<>();
        measure.values().forEach(value -> values.put(value.span(), value(value)));
        TreeMap<String, Object> data = new TreeMap<>();
        data.put("id", measure.id());
        data.put("name", Glyphs.visible(measure.name()));
        data.put("place", measure.place());
        data.put(
                "facts",
                measure.facts().stream()
                        .map(fact -> List.of(fact.label(), Glyphs.visible(fact.text())))
                        .toList());
        data.put("values", values);
        return data;
    }

    private static Map<String, Object> value(Backing.Value value) {
        TreeMap<String, Object> data = new TreeMap<>();
        data.put("exact", value.exact());
        data.put("status", value.status().name());
        data.put("score", value.score());
        data.put("quality", value.quality());
        data.put("from", Glyphs.visible(value.provenance()));
        return data;
    }
}
