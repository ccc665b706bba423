package org.scorepack.publish;

import java.util.List;
import java.util.function.Predicate;
import org.scorepack.publish.Certificate.Line;
import org.scorepack.publish.Certificate.Missing;

/** {@code completeness.json}: the certificate with its sums. */
record CompletenessJson(
        String period,
        int run,
        boolean complete,
        RunManifest.Packs packs,
        Metrics metrics,
        List<OfDepartment> departments,
        List<Certificate.Other> others,
        List<Certificate.Suspect> held,
        List<Certificate.Confirmed> confirmed,
        List<Certificate.Compared> tieOuts) {

    /** Counts; expected is the sum of the others, late, optional and held ones being among the missing. */
    record Metrics(
            int expected,
            int delivered,
            int notDue,
            int notApplicable,
            int waived,
            int missing,
            int late,
            int optional,
            int held,
            int unexplained) {

        static Metrics of(List<Line> lines) {
            return new Metrics(
                    lines.stream().mapToInt(Line::expected).sum(),
                    lines.stream().mapToInt(Line::delivered).sum(),
                    lines.stream().mapToInt(Line::notDue).sum(),
                    lines.stream().mapToInt(Line::notApplicable).sum(),
                    lines.stream().mapToInt(Line::waived).sum(),
                    lines.stream().mapToInt(line -> line.missing().size()).sum(),
                    missing(lines, Missing::late),
                    missing(lines, Missing::optional),
                    missing(lines, Missing::held),
                    lines.stream().mapToInt(Line::unexplained).sum());
        }

        private static int missing(List<Line> lines, Predicate<Missing> which) {
            return (int) lines.stream()
                    .flatMap(line -> line.missing().stream())
                    .filter(which)
                    .count();
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
                        .toList(),
                certificate.others(),
                certificate.held(),
                certificate.confirmed(),
                certificate.tieOuts());
    }
}
