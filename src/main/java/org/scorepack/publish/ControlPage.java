package org.scorepack.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scorepack.figure.SourceReport;
import org.scorepack.figure.Status;
import org.scorepack.render.ControlIndex;
import org.scorepack.render.ControlIndex.Cell;
import org.scorepack.render.ControlIndex.Health;
import org.scorepack.render.ControlIndex.Report;
import org.scorepack.render.ControlIndex.Row;
import org.scorepack.render.ControlIndex.Run;
import org.scorepack.render.PackFile;

/** The index of all departments and runs, from what lies in the output folder. Shows the newest 13 months. */
final class ControlPage {

    private static final int MONTHS = 13;

    private final OutFolder out;
    private final SortedMap<String, Editions> editions = new TreeMap<>();
    private final List<Run> runs = new ArrayList<>();

    private ControlPage(OutFolder out) {
        this.out = out;
    }

    static ControlIndex of(OutFolder out) {
        ControlPage page = new ControlPage(out);
        out.departments().forEach(id -> page.editions.put(id, Editions.of(out, id)));
        page.readRuns();
        return page.index();
    }

    private ControlIndex index() {
        TreeSet<String> all = new TreeSet<>(Comparator.reverseOrder());
        editions.values().forEach(e -> e.all().forEach(one -> all.add(one.id().period())));
        runs.forEach(run -> all.add(run.month()));
        List<String> months = all.stream().limit(MONTHS).toList();
        List<Heading> headings = editions.values().stream()
                .flatMap(e -> e.newest().stream())
                .map(edition -> edition.manifest().heading())
                .toList();
        Optional<Heading> heading = headings.stream()
                .filter(each -> each.department().equals(each.company()))
                .findFirst()
                .or(() -> headings.stream().findFirst());
        return new ControlIndex(
                heading.map(Heading::language).orElse("en"),
                heading.map(Heading::company).orElse(""),
                months,
                editions.values().stream().flatMap(e -> row(e, months).stream()).toList(),
                runs.stream().filter(run -> months.contains(run.month())).toList());
    }

    private static Optional<Row> row(Editions editions, List<String> months) {
        return editions.newest()
                .map(newest -> new Row(
                        newest.manifest().heading().department(),
                        "../" + newest.id().department() + "/index.html",
                        months.stream().map(month -> cell(editions, month)).toList()));
    }

    private static Optional<Cell> cell(Editions editions, String month) {
        return editions.all().stream()
                .filter(edition -> edition.id().period().equals(month))
                .max(Comparator.comparing(PublishedEdition::id))
                .map(ControlPage::cell);
    }

    private static Cell cell(PublishedEdition edition) {
        SortedMap<Status, Integer> counts = edition.manifest().statuses();
        String file = Stream.of(PackFile.values())
                .map(kind -> kind.name(edition.id().stem()))
                .filter(name -> DepartmentPage.has(edition, name))
                .findFirst()
                .orElse(Manifest.FILE);
        return new Cell(
                edition.manifest().heading().issue(),
                "../" + edition.id() + "/" + file,
                counts.getOrDefault(Status.GREEN, 0),
                counts.getOrDefault(Status.AMBER, 0),
                counts.getOrDefault(Status.RED, 0),
                counts.getOrDefault(Status.NO_DATA, 0));
    }

    private void readRuns() {
        for (Path month : OutFolder.folders(out.control())) {
            for (Path folder : OutFolder.folders(month)) {
                String name = folder.getFileName().toString();
                if (name.matches("run-[1-9][0-9]{0,8}")) {
                    runs.add(run(month.getFileName().toString(), Integer.parseInt(name.substring(4)), folder));
                }
            }
        }
        runs.sort(Comparator.comparing(Run::month).thenComparing(Run::number).reversed());
    }

    private static Run run(String month, int number, Path folder) {
        Optional<RunManifest> manifest = RunManifest.read(folder);
        return new Run(
                month,
                number,
                month + "/run-" + number + "/",
                manifest.map(m -> Health.valueOf(m.health().name())).orElse(Health.NOT_FINISHED),
                manifest.map(ControlPage::report));
    }

    private static Report report(RunManifest run) {
        long missing = run.sources().stream()
                .filter(source -> source.outcome() != SourceReport.Outcome.LOADED)
                .count();
        return new Report(
                run.sources().size(),
                (int) missing,
                run.rejects(),
                run.packs().published(),
                run.packs().unchanged(),
                run.packs().failed());
    }
}
