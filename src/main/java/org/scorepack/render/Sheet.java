package org.scorepack.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Paper;
import org.scorepack.scorecard.Place;

/**
 * What pages are printed on, with its lengths by name, as {@code css/paper.css} has them in the rule of its name. The
 * layout knows no variables: they are put in before it reads a style sheet.
 *
 * @param lengths such as {@code 184mm}, by name, such as {@code content}
 */
record Sheet(Map<String, String> lengths) {

    private static final String FILE = "css/paper.css";
    private static final String CHARTS = "charts";
    private static final Pattern LENGTH = Pattern.compile("--([a-z0-9-]+):\\s*([^;{}]+?)\\s*;");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    Sheet {
        lengths = Collections.unmodifiableMap(new LinkedHashMap<>(lengths));
    }

    static Sheet of(TemplateFolder folder, Paper paper) {
        return of(folder, paper.name().toLowerCase(Locale.ROOT));
    }

    /** The screen of a phone. */
    static Sheet phone(TemplateFolder folder) {
        return of(folder, "phone");
    }

    /** @throws RenderException where the file has no rule for every paper, or one lacks a name that another has */
    static void check(TemplateFolder folder) {
        List<Sheet> all = List.of(of(folder, Paper.A4), of(folder, Paper.LETTER), phone(folder));
        for (Sheet one : all) {
            for (Sheet other : all) {
                one.lengths.keySet().stream()
                        .filter(name -> !other.lengths.containsKey(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw fault("--" + name + " stands in one rule only", "a line for it in each");
                        });
            }
        }
    }

    private static Sheet of(TemplateFolder folder, String name) {
        String css = folder.text(FILE);
        Matcher rule = Pattern.compile("\\." + name + "\\s*\\{([^}]*)}").matcher(css);
        if (!rule.find()) {
            throw fault("no rule ." + name, "." + name + " { --content: 184mm; ... }, as the built-in file has it");
        }
        Map<String, String> lengths = new LinkedHashMap<>();
        Matcher length = LENGTH.matcher(rule.group(1));
        while (length.find()) {
            lengths.put(length.group(1), length.group(2));
        }
        Sheet sheet = new Sheet(lengths);
        if (!sheet.lengths.getOrDefault(CHARTS, "").matches("[0-9]{1,2}(\\.[0-9]{1,3})?")) {
            throw fault("--" + CHARTS + " of ." + name + " is no factor", "a number such as 1 or 1.55");
        }
        return sheet;
    }

    /** How much larger lines and letters of charts are drawn than on paper. */
    double charts() {
        return Double.parseDouble(lengths.getOrDefault(CHARTS, "1"));
    }

    /** A length that is written in {@code mm}. */
    double millimetres(String name) {
        String length = lengths.getOrDefault(name, "");
        if (!length.matches("[0-9]{1,4}(\\.[0-9]{1,3})?mm")) {
            throw fault("--" + name + " is no length in mm", "one such as 6.5mm in each rule");
        }
        return Double.parseDouble(length.substring(0, length.length() - 2));
    }

    /** A style sheet with the lengths in it; other names stay as they are. */
    String resolved(String css) {
        return USE.matcher(css)
                .replaceAll(use -> Matcher.quoteReplacement(lengths.getOrDefault(use.group(1), use.group())));
    }

    private static RenderException fault(String found, String expected) {
        return new RenderException(Finding.error("paper-fault", Place.ofFile("templates/" + FILE), found, expected));
    }
}
