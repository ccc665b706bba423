package org.scorepack.publish;

import java.util.List;
import java.util.Optional;

/**
 * That nothing is silently missing: for every department what was expected and what became of it ({@code
 * completeness.json}).
 *
 * @param departments every department that is alive in the period, in the order of the organisation
 */
public record Certificate(List<Line> departments) {

    public Certificate {
        departments = List.copyOf(departments);
    }

    /**
     * One department.
     *
     * @param expected metrics that its card asks for
     * @param delivered those that have a value
     * @param notDue those that are due in another period
     * @param waived those whose absence was accepted by name
     * @param missing the others, each with its reason
     */
    public record Line(
            String department, int expected, int delivered, int notDue, int waived, List<Missing> missing, Pack pack) {

        public Line {
            missing = List.copyOf(missing);
        }

        /** Metrics of which nothing is known; anything but 0 is a fault of the program. */
        public int unexplained() {
            return expected - delivered - notDue - waived - missing.size();
        }
    }

    /**
     * A metric without a value.
     *
     * @param late whether its feed was announced as late for this period
     */
    public record Missing(String metric, String reason, boolean late) {}

    /**
     * What became of the pack.
     *
     * @param edition number of the one that stands; empty where there is none
     * @param reason for a failure; empty otherwise
     */
    public record Pack(Outcome outcome, Optional<Integer> edition, String reason) {}

    /** What became of a pack. */
    public enum Outcome {
        PUBLISHED,
        /** The edition that is there shows the same, or the period is issued. */
        UNCHANGED,
        FAILED
    }

    /** Packs with this outcome. */
    public int packs(Outcome outcome) {
        return (int) departments.stream()
                .filter(line -> line.pack().outcome() == outcome)
                .count();
    }

    /** Whether every metric is accounted for and delivered, not due, waived or announced as late, and every pack is there. */
    public boolean complete() {
        return packs(Outcome.FAILED) == 0
                && departments.stream()
                        .allMatch(line -> line.unexplained() == 0
                                && line.missing().stream().allMatch(Missing::late));
    }
}
