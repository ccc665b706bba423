package org.scorepack.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That nothing is silently missing: for every department what was expected and what became of it ({@code
 * completeness.json}).
 *
 * @param departments every department that is alive in the period, in the order of the organisation
 * @param held suspect figures of any period that no pack shows
 * @param confirmed suspect figures of any period that packs show, because somebody confirmed them
 * @param others packs for other audiences than management
 * @param tieOuts figures of the period beside a second source, and those of earlier ones that differ
 */
public record Certificate(
        List<Line> departments,
        List<Other> others,
        List<Suspect> held,
        List<Confirmed> confirmed,
        List<Compared> tieOuts) {

    /** Of packs for management alone. */
    public Certificate(List<Line> departments, List<Suspect> held, List<Confirmed> confirmed, List<Compared> tieOuts) {
        this(departments, List.of(), held, confirmed, tieOuts);
    }

    public Certificate {
        departments = List.copyOf(departments);
        others = List.copyOf(others);
        held = List.copyOf(held);
        confirmed = List.copyOf(confirmed);
        tieOuts = List.copyOf(tieOuts);
    }

    /**
     * A suspect figure.
     *
     * @param period code of its period
     * @param value exact, in plain notation
     * @param check that it does not keep to
     * @param detail what was found
     * @param provenance where it came from
     */
    public record Suspect(
            String department,
            String metric,
            String period,
            String basis,
            String value,
            String feed,
            String check,
            String detail,
            String provenance) {}

    /**
     * A figure beside a second source. Numbers are exact, in plain notation, and empty where there is none.
     *
     * @param verdict {@code EXACT}, {@code WITHIN}, {@code DIFFERS} or {@code NOT_COMPARED}
     * @param feed the second source
     */
    public record Compared(
            String department,
            String metric,
            String period,
            String verdict,
            String actual,
            String provenance,
            String feed,
            String other,
            String otherProvenance,
            String difference) {}

    /** A suspect figure that counts, and who stands for it, when and why. */
    public record Confirmed(Suspect figure, String by, Instant at, String reason) {}

    /**
     * One department.
     *
     * @param expected metrics that its card asks for
     * @param delivered those that have a value
     * @param notDue those that are due in another period
     * @param notApplicable those that mean nothing in this one, such as a ratio over nothing
     * @param waived those whose absence was accepted by name
     * @param missing the others, each with its reason
     */
    public record Line(
            String department,
            int expected,
            int delivered,
            int notDue,
            int notApplicable,
            int waived,
            List<Missing> missing,
            Pack pack) {

        public Line {
            missing = List.copyOf(missing);
        }

        /** Metrics of which nothing is known; anything but 0 is a fault of the program. */
        public int unexplained() {
            return expected - delivered - notDue - notApplicable - waived - missing.size();
        }
    }

    /**
     * A metric without a value.
     *
     * @param late whether its feed was announced as late for this period
     * @param optional whether its feed may deliver nothing
     * @param held whether there is a value, but a suspect one
     */
    public record Missing(String metric, String reason, boolean late, boolean optional, boolean held) {

        /** Whether somebody said before that it might be missing. */
        public boolean announced() {
            return late || optional;
        }
    }

    /**
     * What became of the pack.
     *
     * @param edition number of the one that stands; empty where there is none
     * @param reason for a failure; empty otherwise
     */
    public record Pack(Outcome outcome, Optional<Integer> edition, String reason) {}

    /**
     * What became of a pack that is not management's.
     *
     * @param pack {@code sales_board}
     */
    public record Other(String pack, Pack outcome) {}

    /** What became of a pack. */
    public enum Outcome {
        PUBLISHED,
        /** The edition that is there shows the same, or the period is issued. */
        UNCHANGED,
        FAILED
    }

    /** Packs with this outcome. */
    public int packs(Outcome outcome) {
        return (int) Stream.concat(
                        departments.stream().map(Line::pack), others.stream().map(Other::outcome))
                .filter(pack -> pack.outcome() == outcome)
                .count();
    }

    /**
     * Whether every metric is accounted for and delivered, not due, not applicable, waived, or announced as late or optional, no
     * figure is held, and every pack is there.
     */
    public boolean complete() {
        return packs(Outcome.FAILED) == 0
                && held.isEmpty()
                && departments.stream()
                        .allMatch(line -> line.unexplained() == 0
                                && line.missing().stream().allMatch(Missing::announced));
    }
}
