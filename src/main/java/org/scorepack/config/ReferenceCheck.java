package org.scorepack.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scorepack.config.References.Kind;
import org.scorepack.config.References.Use;

/** Whether all ids that are used exist. */
final class ReferenceCheck {

    static final String ORGANISATION = "config/organisation.yaml";
    static final String SOURCES = "config/sources.yaml";
    private static final String CARDS = "config/scorecards/";

    private final Findings findings;
    private final References references;
    private final Holders holders;
    private final boolean departmentsMayCome;
    private final boolean metricsMayCome;

    /**
     * Takes what was read.
     *
     * @param departmentsMayCome whether feeds bring departments that the texts do not know
     * @param metricsMayCome whether feeds bring metrics that the texts do not know
     */
    ReferenceCheck(Findings findings, Holders holders, boolean departmentsMayCome, boolean metricsMayCome) {
        this.findings = findings;
        this.references = findings.references();
        this.holders = holders;
        this.departmentsMayCome = departmentsMayCome;
        this.metricsMayCome = metricsMayCome;
    }

    void check() {
        for (Use use : references.uses()) {
            switch (use.kind()) {
                case SOURCE, FEED -> {
                    if (!findings.isUnreadable(SOURCES)) {
                        plain(use);
                    }
                }
                case OBJECTIVE, METRIC -> {
                    if (!findings.isUnreadable(CARDS) && !findings.isUnreadable(ORGANISATION)) {
                        ofDepartment(use);
                    }
                }
                default -> {
                    if (!findings.isUnreadable(ORGANISATION)) {
                        plain(use);
                    }
                }
            }
        }
    }

    private void plain(Use use) {
        boolean mayCome = use.kind() == Kind.DEPARTMENT && departmentsMayCome;
        Set<String> known = references.defined(use.kind());
        if (!known.contains(use.id()) && !mayCome) {
            String word = use.kind().word();
            findings.errorOnce(
                    "unknown-" + word,
                    use.place(),
                    "there is no " + word + " '" + Texts.shortened(use.id()) + "'",
                    Nearest.hint(use.id(), known, "a " + word + " that exists"));
        }
    }

    private void ofDepartment(Use use) {
        int slash = use.id().indexOf('/');
        String id = use.id().substring(slash + 1);
        if (slash < 0) {
            inFiles(use, id, Set.of(use.place().file()), Optional.empty());
            return;
        }
        String department = use.id().substring(0, slash);
        if (!references.defined(Kind.DEPARTMENT).contains(department)) {
            plain(new Use(Kind.DEPARTMENT, department, use.place()));
            return;
        }
        Set<String> files = new TreeSet<>();
        holders.of(department)
                .forEach(card -> files.add(card.scorecard().place().file()));
        inFiles(use, id, files, Optional.of(department));
    }

    private void inFiles(Use use, String id, Set<String> files, Optional<String> department) {
        if (use.kind() == Kind.METRIC && metricsMayCome) {
            return;
        }
        Set<String> all = references.defined(use.kind());
        if (files.stream().noneMatch(file -> all.contains(file + "#" + id))) {
            Set<String> known = new TreeSet<>();
            all.stream()
                    .filter(each -> files.contains(each.substring(0, each.indexOf('#'))))
                    .forEach(each -> known.add(
                            department.map(of -> of + "/").orElse("") + each.substring(each.indexOf('#') + 1)));
            String word = use.kind().word();
            findings.errorOnce(
                    "unknown-" + word,
                    use.place(),
                    department.map(of -> "department '" + of + "' has no ").orElse("this card has no ") + word + " '"
                            + id + "'",
                    Nearest.hint(use.id(), known, "one that exists; another department's as department/" + word));
        }
    }
}
