package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scorepack.compose.Pack;

/**
 * The pack as one HTML file: pages and annex, nothing from the network, whole without its script. A content security
 * policy allows its own style sheet and script by hash and nothing else.
 */
final class HtmlPrinter {

    private static final List<String> PARTS =
            List.of("page", "address", "scheme", "csv", "tables", "dialogs", "keys", "tools");

    private final Templates templates;
    private final SvgPainter svg;
    private final String css;
    private final String script;

    HtmlPrinter(Templates templates, TemplateFolder folder, SvgPainter svg) {
        this.templates = templates;
        this.svg = svg;
        this.css = folder.text("css/palette.css")
                + folder.text("css/screen.css")
                + svg.palette().drawingRules();
        this.script = PageScript.of(folder, PARTS).code();
    }

    byte[] print(Pack pack) {
        Map<String, String> words = Words.of("layout", pack.head().language());
        Map<String, Object> model = PackTree.of(
                pack, "screen", pack.pages(), pack.annex(), chart -> Map.of("svg", svg.paint(chart, words)), words);
        model.put("css", css);
        model.put("script", script);
        model.put("data", PageScript.json(data(pack, words)));
        model.put(
                "policy",
                "default-src 'none'; script-src " + PageScript.hash(script) + "; style-src " + PageScript.hash(css)
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        return templates.print("pack.ftl", model).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> data(Pack pack, Map<String, String> words) {
        TreeMap<String, Object> data = new TreeMap<>();
        data.put("words", PageScript.words(words));
        data.put("decimal", Words.of("words", pack.head().language()).get("number.decimal"));
        data.put("file", pack.head().departmentId() + "_" + pack.head().periodCode());
        return data;
    }
}
