package org.scorepack.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Branding;

/** Prints the indexes that stand beside the packs: the same bytes for the same index. Thread-safe. */
public final class IndexPrinter {

    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*?)</style>");

    private static final Pattern LOGO =
            Pattern.compile("<img class=\"logo\" src=\"(data:image/[a-z]+;base64,[A-Za-z0-9+/=]*)\"");

    private final Templates templates;
    private final String style;
    private final String script;
    private final Optional<String> logo;
    private final Optional<WebFont> font;

    /** With the built-in templates. */
    public IndexPrinter() {
        this(TemplateFolder.builtIn());
    }

    /**
     * @param home whose {@code templates/} replaces the built-in ones, file by file
     * @param branding what stands over both
     * @throws RenderException where one of them cannot be used
     */
    public IndexPrinter(Path home, Branding branding) {
        this(TemplateFolder.of(home, branding));
    }

    private IndexPrinter(TemplateFolder folder) {
        this(
                new Templates(folder),
                style(folder),
                PageScript.of(folder, List.of("index")).code(),
                Logo.of(folder).map(Logo::address),
                folder.hasCompanyFont() ? Optional.of(new WebFont(new FontSet(folder))) : Optional.empty());
    }

    private IndexPrinter(
            Templates templates, String style, String script, Optional<String> logo, Optional<WebFont> font) {
        this.templates = templates;
        this.style = style;
        this.script = script;
        this.logo = logo;
        this.font = font;
    }

    private static String style(TemplateFolder folder) {
        return folder.text("css/palette.css") + folder.text("css/index.css") + Brand.sheet(folder, Palette.of(folder));
    }

    /** The same printer with the style sheet and the logo of a page, for who has no home to know it from: its policy still has to fit it. */
    public IndexPrinter inTheStyleOf(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        Matcher found = STYLE.matcher(text);
        Matcher picture = LOGO.matcher(text);
        return new IndexPrinter(
                templates,
                found.find() ? found.group(1) : style,
                script,
                picture.find() ? Optional.of(picture.group(1)) : Optional.empty(),
                Optional.empty());
    }

    /** {@code index.html} of a department. */
    public byte[] department(DepartmentIndex index) {
        Map<String, Object> model = page(index.language(), index.company());
        model.put("department", index.department());
        model.put("months", index.months().stream().map(IndexPrinter::month).toList());
        return print("index.ftl", model);
    }

    /** {@code _control/index.html}. */
    public byte[] control(ControlIndex index) {
        Map<String, Object> model = page(index.language(), index.company());
        model.put("months", index.months());
        model.put(
                "departments",
                index.departments().stream().map(IndexPrinter::row).toList());
        model.put("runs", index.runs().stream().map(IndexPrinter::run).toList());
        return print("control.ftl", model);
    }

    private byte[] print(String template, Map<String, Object> model) {
        String page = templates.print(template, dressed(model, style));
        String rules = font.map(own -> own.rules(page)).orElse("");
        return (rules.isEmpty() ? page : templates.print(template, dressed(model, style + rules)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> dressed(Map<String, Object> model, String css) {
        model.put("style", css);
        model.put(
                "policy",
                "default-src 'none'; script-src " + PageScript.hash(script) + "; style-src " + PageScript.hash(css)
                        + "; img-src data:" + WebFont.policy(css) + "; base-uri 'none'; form-action 'none'");
        return model;
    }

    private Map<String, Object> page(String language, String company) {
        SortedMap<String, String> words = Words.of("index", language);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("language", language);
        model.put("company", company);
        model.put("words", words);
        model.put("script", script);
        logo.ifPresent(address -> model.put("logo", address));
        return model;
    }

    private static Map<String, Object> month(DepartmentIndex.Month month) {
        return Map.of(
                "period",
                month.period(),
                "issues",
                month.issues().stream()
                        .map(issue -> Map.of(
                                "name",
                                issue.name(),
                                "files",
                                issue.files().stream()
                                        .map(file -> Map.of("kind", file.kind().wordKey(), "href", file.href()))
                                        .toList()))
                        .toList());
    }

    private static Map<String, Object> row(ControlIndex.Row row) {
        List<Map<String, Object>> cells =
                row.cells().stream().map(IndexPrinter::cell).toList();
        return Map.of("name", row.name(), "href", row.href(), "cells", cells);
    }

    private static Map<String, Object> cell(Optional<ControlIndex.Cell> maybe) {
        return maybe.<Map<String, Object>>map(cell -> Map.of(
                        "issue", cell.issue(),
                        "href", cell.href(),
                        "green", cell.green(),
                        "amber", cell.amber(),
                        "red", cell.red(),
                        "missing", cell.missing()))
                .orElse(Map.of());
    }

    private static Map<String, Object> run(ControlIndex.Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("month", run.month());
        map.put("number", run.number());
        map.put("folder", run.folder());
        map.put("health", word(run.health()));
        run.report().ifPresent(report -> {
            map.put("sources", report.sources());
            map.put("sourcesMissing", report.sourcesMissing());
            map.put("rejects", report.rejects());
            map.put("published", report.published());
            map.put("unchanged", report.unchanged());
            map.put("failed", report.failed());
        });
        return map;
    }

    private static String word(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
