package org.scorepack.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;

/**
 * What is wrong with the templates and style sheets that a home folder has of its own, and with what the company puts over them,
 * as far as no pack is needed to see it.
 */
public final class TemplateCheck {

    private TemplateCheck() {}

    /** One finding for each template, and the first of the style sheets; none where all is well. */
    public static List<Finding> of(Path home, Branding branding) {
        List<Finding> findings = new ArrayList<>();
        if (Files.isDirectory(home.resolve("templates"))) {
            templates(home, findings);
        }
        findings.addAll(
                findings.isEmpty()
                        ? Brand.check(home, branding)
                        : Brand.check(home, TemplateFolder.builtIn(), branding));
        return findings;
    }

    private static void templates(Path home, List<Finding> findings) {
        collect(findings, () -> {
            TemplateFolder folder = TemplateFolder.of(home);
            collect(findings, () -> StyleSheetCheck.check(folder, Palette.of(folder)));
            List<String> own = own(folder);
            if (!own.isEmpty()) {
                Templates templates = new Templates(folder);
                own.forEach(name -> collect(findings, () -> templates.parse(name)));
            }
        });
    }

    private static List<String> own(TemplateFolder folder) {
        TemplateFolder builtIn = TemplateFolder.builtIn();
        return folder.files().keySet().stream()
                .filter(name -> name.endsWith(".ftl"))
                .filter(name ->
                        !Arrays.equals(folder.bytes(name), builtIn.files().getOrDefault(name, new byte[0])))
                .toList();
    }

    private static void collect(List<Finding> findings, Runnable check) {
        try {
            check.run();
        } catch (RenderException fault) {
            findings.add(fault.finding());
        }
    }
}
