package org.scorepack.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.BrandColours;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Placed;

/**
 * What a company puts of its own over the templates. It becomes part of them: packs change with it as they do with a template,
 * and nobody else knows that it is there.
 */
public final class Brand {

    private static final String PALETTE = "css/palette.css";
    private static final int MOST_OF_A_LOGO = 200_000;
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
        branding.logo().flatMap(logo -> logo(home, logo).finding()).ifPresent(findings::add);
        branding.font().ifPresent(font -> findings.addAll(CompanyFont.check(home, folder, font)));
        return findings;
    }

    /** @throws RenderException where a file of it cannot be used */
    static TemplateFolder over(TemplateFolder folder, Path home, Branding branding) {
        TemplateFolder branded =
                branding.colours().map(colours -> coloured(folder, colours)).orElse(folder);
        if (branding.logo().isPresent()) {
            branded = branded.with(Logo.NAME, logo(home, branding.logo().get()).orThrow());
        }
        return branding.font().isPresent()
                ? CompanyFont.over(branded, home, branding.font().get())
                : branded;
    }

    private static BrandFile.Read logo(Path home, Placed<String> written) {
        BrandFile file = new BrandFile(home, written);
        BrandFile.Read read = file.read(MOST_OF_A_LOGO);
        return read.bytes().map(bytes -> logo(file, bytes)).orElse(read);
    }

    private static BrandFile.Read logo(BrandFile file, byte[] bytes) {
        if (!Logo.isPng(bytes) && !Logo.isJpeg(bytes)) {
            return file.fault(
                    "not-an-image",
                    "is neither PNG nor JPEG",
                    "a PNG, better 300 pixels high than 100; of an SVG, what its program exports as PNG");
        }
        try {
            Logo.read(bytes);
            return new BrandFile.Read(Optional.of(bytes), Optional.empty());
        } catch (IOException unusable) {
            return file.fault(
                    "not-an-image",
                    "cannot be used: " + unusable.getMessage(),
                    "a PNG or JPEG in RGB or grey, at most " + Logo.MOST_PIXELS + " pixels wide and high");
        }
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
