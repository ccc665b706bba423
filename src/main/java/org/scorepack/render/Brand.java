package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorepack.scorecard.BrandColours;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;

/**
 * What a company puts of its own over the templates. It becomes part of them: packs change with it as they do with a template,
 * and nobody else knows that it is there.
 */
public final class Brand {

    private static final String PALETTE = "css/palette.css";
    private static final String SHEET = "css/brand.css";

    private Brand() {}

    /**
     * What keeps it from being used, each with the place in the configuration; none where all is well.
     *
     * @param home whose templates are sound
     */
    public static List<Finding> check(Path home, Branding branding) {
        return check(home, TemplateFolder.of(home), branding);
    }

    /** @param folder the templates that it would stand over */
    static List<Finding> check(Path home, TemplateFolder folder, Branding branding) {
        List<Finding> findings = new ArrayList<>();
        branding.colours().ifPresent(colours -> {
            findings.addAll(BrandScheme.light(folder).findings(colours));
            findings.addAll(BrandScheme.dark(folder).findings(colours));
        });
        return findings;
    }

    static TemplateFolder over(TemplateFolder folder, Branding branding) {
        return branding.colours().map(colours -> coloured(folder, colours)).orElse(folder);
    }

    /** Two more names in the palette; what ends with them stands after the other style sheets. */
    private static TemplateFolder coloured(TemplateFolder folder, BrandColours colours) {
        String palette = folder.text(PALETTE);
        int end = palette.indexOf('}');
        return folder.with(
                PALETTE,
                (palette.substring(0, end) + "  "
                                + BrandScheme.light(folder).declarations(colours) + "\n" + palette.substring(end)
                                + "\n@media (prefers-color-scheme: dark) {\n  :root { "
                                + BrandScheme.dark(folder).declarations(colours) + " }\n}\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The style sheet of the company's colours, to follow all others; empty without such. */
    static String sheet(TemplateFolder folder, Palette palette) {
        return palette.colours().keySet().containsAll(Palette.BRAND) ? folder.text(SHEET) : "";
    }
}
