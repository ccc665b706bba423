package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.config.Configuration;
import org.scorepack.render.Coverage;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Strategy;

/**
 * Names, units and reasons of the configuration that no font can print: a pack would show numbers of characters in their place. What feeds
 * deliver is not known yet; of that a run tells when it prints it.
 */
public final class Legibility {

    private final Configuration configuration;
    private final Coverage fonts;

    private Legibility(Configuration configuration) {
        this.configuration = configuration;
        this.fonts = new Coverage(configuration.home(), configuration.branding());
    }

    /** One error for each name, where it stands first. */
    public static List<Finding> of(Configuration configuration) {
        return new Legibility(configuration).findings();
    }

    private List<Finding> findings() {
        SortedSet<String> illegible = new TreeSet<>();
        Stream.concat(
                        labels(configuration.strategy()),
                        configuration.feeds().values().stream()
                                .flatMap(feed -> feed.late().stream())
                                .map(late -> late.reason()))
                .flatMap(label -> label.byLanguage().values().stream())
                .filter(text -> !text.codePoints().allMatch(fonts::has))
                .forEach(illegible::add);
        List<Finding> findings = new ArrayList<>();
        illegible.forEach(text -> findings.add(finding(text)));
        findings.sort(null);
        return findings;
    }

    private static Stream<Label> labels(Strategy strategy) {
        return Stream.of(
                        Stream.of(strategy.organisation().name()),
                        strategy.organisation().branding().classification().stream(),
                        strategy.organisation().branding().cover().stream(),
                        strategy.organisation().perspectives().stream()
                                .flatMap(band -> Stream.of(band.name(), band.question())),
                        strategy.organisation().departments().stream().map(department -> department.name()),
                        strategy.organisation().roles().stream().map(role -> role.name()),
                        strategy.scorecards().stream()
                                .flatMap(card -> card.objectives().stream())
                                .flatMap(objective -> Stream.concat(
                                        Stream.of(objective.name()),
                                        objective.metrics().stream().flatMap(Legibility::labels))))
                .flatMap(some -> some);
    }

    /** What pages print of a metric: names, unit, steps, why its targets and its usual range were set anew. */
    private static Stream<Label> labels(Metric metric) {
        return Stream.of(
                        Stream.of(
                                metric.name(),
                                metric.definition(),
                                metric.unit().name()),
                        metric.targets().stream().flatMap(target -> target.agreement().why().stream()),
                        metric.process().rebases().stream().map(rebase -> rebase.reason()),
                        metric.milestones().stream().map(milestone -> milestone.name()),
                        metric.judging().stream().map(judging -> Label.of(judging.when())))
                .flatMap(some -> some);
    }

    private Finding finding(String text) {
        int code = text.codePoints().filter(it -> !fonts.has(it)).findFirst().orElseThrow();
        String character = Character.toString(code);
        return Finding.error(
                "uncovered-character",
                place(text, character),
                "no font has '" + character + "' (" + String.format(Locale.ROOT, "U+%04X", code) + ") of '" + text
                        + "'",
                "write it with other characters, or take a font that has it: 'font' of branding, or files in templates/fonts");
    }

    /** Where the name stands; where it is written otherwise there (folded, quoted), the character. */
    private Place place(String text, String character) {
        for (String wanted : List.of(text, character)) {
            for (Map.Entry<String, String> file : configuration.texts().entrySet()) {
                String[] lines = file.getValue().split("\n", -1);
                for (int line = 0; line < lines.length; line++) {
                    int at = lines[line].indexOf(wanted);
                    if (at >= 0) {
                        int inside = at + Math.max(0, wanted.indexOf(character));
                        return new Place(file.getKey(), line + 1, 1 + lines[line].codePointCount(0, inside));
                    }
                }
            }
        }
        return Place.ofFile("config");
    }
}
