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

    /** Rules that colours decide; four fifths of the time that a large page takes is theirs. */
    private static final String OF_COLOURS = "['color-contrast', 'link-in-text-block']";

    /**
     * Of all texts that are alike in what contrast is made of (colour, size, weight, decoration, what they stand on, for a link the text
     * around it) the first one; of single characters, of which axe cannot tell, one as well.
     */
    private static final String ONE_TEXT_OF_EACH_STYLE = """
            (() => {
              const clear = 'rgba(0, 0, 0, 0),none,1,none,normal,static';
              const grounds = new Map([[null, '']]);
              const ground = element => {
                if (!grounds.has(element)) {
                  const s = getComputedStyle(element);
                  const own = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.position].join();
                  grounds.set(element, ground(element.parentElement) + (own === clear ? '' : own + '|'));
                }
                return grounds.get(element);
              };
              const type = element => {
                const s = getComputedStyle(element);
                return [s.color, s.webkitTextFillColor, s.fontSize, s.fontWeight, s.fontStyle, s.fontFamily, s.textShadow,
                  s.textDecoration, s.borderBottom, s.outline].join();
              };
              const around = link => {
                let block = link.parentElement;
                while (getComputedStyle(block).display === 'inline') {
                  block = block.parentElement;
                }
                const links = [...block.querySelectorAll('a')].reduce((sum, one) => sum + one.textContent.trim().length, 0);
                return type(block) + (block.textContent.trim().length > links);
              };
              const firsts = new Map();
              for (const element of document.body.querySelectorAll('*')) {
                const says = element.matches('a')
                  || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                if (says && element.checkVisibility({visibilityProperty: true})) {
                  const link = element.closest('a');
                  const style = [element === link, element.textContent.trim().length > 1, type(element),
                    link ? around(link) : '', ground(element)].join(';');
                  if (!firsts.has(style)) {
                    firsts.set(style, element);
                  }
                }
              }
              return [...firsts.values()];
            })()""";

    private Axe() {}

    /** Rule and element of each violation; empty = none. */
    public static List<String> violations(Tab tab) {
        return run(tab, "document", "");
    }

    /** Those that no colour decides: where {@link #faintTexts} is asked as well, for each colour scheme. */
    public static List<String> violationsBesidesColour(Tab tab) {
        return run(
                tab,
                "document",
                ", rules: Object.fromEntries(" + OF_COLOURS + ".map(rule => [rule, {enabled: false}]))");
    }

    /** What of it can depend on the colour scheme, told by one text of each style. */
    public static List<String> faintTexts(Tab tab) {
        return run(tab, "{include: " + ONE_TEXT_OF_EACH_STYLE + "}", ", runOnly: " + OF_COLOURS);
    }

    private static List<String> run(Tab tab, String context, String options) {
        tab.ask(SOURCE);
        JsonNode found = tab.ask("axe.run(" + context + ", {resultTypes: ['violations']" + options
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
