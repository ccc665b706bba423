package org.scorepack.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.render.DepartmentIndex;
import org.scorepack.render.DepartmentIndex.FileLink;
import org.scorepack.render.DepartmentIndex.Issue;
import org.scorepack.render.DepartmentIndex.Kind;
import org.scorepack.render.DepartmentIndex.Month;

/** The index of a department from what lies in its folder and nothing else. */
final class DepartmentPage {

    private static final Comparator<PublishedEdition> LATEST_FIRST =
            Comparator.comparing(PublishedEdition::id).reversed();

    private DepartmentPage() {}

    /** Empty where nothing was published. */
    static Optional<DepartmentIndex> of(Editions editions) {
        return editions.newest().map(newest -> {
            Heading heading = newest.manifest().heading();
            return new DepartmentIndex(
                    heading.language(), heading.company(), heading.department(), months(editions.all()));
        });
    }

    private static List<Month> months(List<PublishedEdition> editions) {
        Map<String, List<PublishedEdition>> byPeriod = new LinkedHashMap<>();
        editions.stream()
                .sorted(LATEST_FIRST)
                .forEach(edition -> byPeriod.computeIfAbsent(edition.id().period(), period -> new ArrayList<>())
                        .add(edition));
        return byPeriod.values().stream()
                .map(issues -> new Month(
                        issues.get(0).manifest().heading().period(),
                        issues.stream().map(DepartmentPage::issue).toList()))
                .toList();
    }

    private static Issue issue(PublishedEdition edition) {
        List<FileLink> links = new ArrayList<>();
        for (Map.Entry<Kind, String> file : files(edition.id()).entrySet()) {
            if (file.getKey() == Kind.MANIFEST || has(edition, file.getValue())) {
                links.add(new FileLink(file.getKey(), edition.id().folder() + "/" + file.getValue()));
            }
        }
        return new Issue(edition.manifest().heading().issue(), links);
    }

    /** The names of design.md section 6, in the order in which a reader wants them. */
    static Map<Kind, String> files(EditionId id) {
        Map<Kind, String> files = new LinkedHashMap<>();
        files.put(Kind.PDF, id.stem() + ".pdf");
        files.put(Kind.HTML, id.stem() + ".html");
        files.put(Kind.ANNEX, id.stem() + "_annex.pdf");
        files.put(Kind.CSV, "figures.csv");
        files.put(Kind.XLSX, "figures.xlsx");
        files.put(Kind.OUTLOOK, "outlook.csv");
        files.put(Kind.SCORES, "scores.csv");
        files.put(Kind.MANIFEST, Manifest.FILE);
        return files;
    }

    static boolean has(PublishedEdition edition, String name) {
        return edition.manifest().files().stream().anyMatch(file -> file.name().equals(name));
    }
}
