package org.scorepack.publish;

import java.util.List;
import org.scorepack.publish.Certificate.Line;
import org.scorepack.publish.Certificate.Missing;

/** {@code completeness.json}: the certificate with its sums. */
record CompletenessJson(
        String period,
        int run,
        boolean complete,
        RunManifest.Packs packs,
        Metrics metrics,
        List<OfDepartment> departments) {

    /** Counts; expected is the sum of the others, late ones being among the missing. */
    record Metrics(int expected, int delivered, int notDue, int waived, int missing, int late, int unexplained) {

        static Metrics of(List<Line> lines) {
            return new Metrics(
                    lines.stream().mapToInt(Line::expected).sum(),
                    lines.stream().mapToInt(Line::delivered).sum(),
                    lines.stream().mapToInt(Line::notDue).sum(),
                    lines.stream().mapToInt(Line::waived).sum(),
                    lines.stream().mapToInt(line -> line.missing().size()).sum(),
                    (int) lines.stream()
                            .flatMap(line -> line.missing().stream())
                            .filter(Missing::late)
                            .count(),
                    lines.stream().mapToInt(Line::unexplained).sum());
        }
    }

    /** A department with the list of what it lacks. */
    record OfDepartment(String department, Certificate.Pack pack, Metrics metrics, List<Missing> missing) {}

    static CompletenessJson of(RunRecord run) {
        Certificate certificate = run.certificate();
        return new CompletenessJson(
                run.period(),
                run.run(),
                certificate.complete(),
                RunManifest.Packs.of(certificate),
                Metrics.of(certificate.departments()),
                certificate.departments().stream()
                        .map(line -> new OfDepartment(
                                line.department(), line.pack(), Metrics.of(List.of(line)), line.missing()))
                        .toList());
    }
}
