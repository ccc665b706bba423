package org.scorepack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What axe-core finds wrong with a page: its rules for WCAG 2.2 A and AA, and its best practices. */
public final class Axe {

    private static final String SOURCE = source();

    private Axe() {}

    /** Rule and element of each violation; empty = none. */
    public static List<String> violations(Tab tab) {
        return run(tab, "");
    }

    /** What of it can depend on the colour scheme. */
    public static List<String> faintTexts(Tab tab) {
        return run(tab, ", runOnly: ['color-contrast', 'link-in-text-block']");
    }

    private static List<String> run(Tab tab, String options) {
        tab.ask(SOURCE);
        JsonNode found = tab.ask("axe.run(document, {resultTypes: ['violations']" + options
                + "}).then(r => r.violations.flatMap(v =>"
                + " v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)))");
        List<String> violations = new ArrayList<>();
        found.forEach(one -> violations.add(one.asString("")));
        return violations;
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe.min.js is not among the test's libraries");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
