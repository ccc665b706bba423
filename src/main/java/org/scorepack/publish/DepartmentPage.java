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
import org.scorepack.render.DepartmentIndex.Month;
import org.scorepack.render.PackFile;

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
        for (PackFile file : PackFile.values()) {
            String name = file.name(edition.id().stem());
            if (file == PackFile.MANIFEST || has(edition, name)) {
                links.add(new FileLink(file, edition.id().folder() + "/" + name));
            }
        }
        return new Issue(edition.manifest().heading().issue(), links);
    }

    static boolean has(PublishedEdition edition, String name) {
        return edition.manifest().files().stream().anyMatch(file -> file.name().equals(name));
    }
}
