package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.scorepack.compose.Pack;

/**
 * The pack as one HTML file: pages and annex, no script, nothing from the network. A content security policy allows its
 * own style sheet by hash and nothing else.
 */
final class HtmlPrinter {

    private final Templates templates;
    private final SvgPainter svg;
    private final String css;

    HtmlPrinter(Templates templates, TemplateFolder folder, SvgPainter svg) {
        this.templates = templates;
        this.svg = svg;
        this.css = folder.text("css/palette.css")
                + folder.text("css/screen.css")
                + svg.palette().drawingRules();
    }

    byte[] print(Pack pack) {
        Map<String, String> words = Words.of("layout", pack.head().language());
        Map<String, Object> model = PackTree.of(
                pack, "screen", pack.pages(), pack.annex(), chart -> Map.of("svg", svg.paint(chart, words)), words);
        model.put("css", css);
        model.put(
                "policy",
                "default-src 'none'; style-src 'sha256-" + hash(css) + "'; img-src data:; "
                        + "base-uri 'none'; form-action 'none'");
        return templates.print("pack.ftl", model).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Digests.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
