package org.scorepack.render;

import java.util.List;
import java.util.Optional;

/**
 * All departments by months, and the runs that made their packs; for the finance team.
 *
 * @param language code for {@code lang}: {@code en}
 * @param company name
 * @param months codes such as {@code 2026-10}, newest first
 * @param departments in order of their ids
 * @param runs newest month first, then newest run first
 */
public record ControlIndex(
        String language, String company, List<String> months, List<Row> departments, List<Run> runs) {

    public ControlIndex {
        months = List.copyOf(months);
        departments = List.copyOf(departments);
        runs = List.copyOf(runs);
    }

    /**
     * A department.
     *
     * @param href of its own index
     * @param cells one per month of the index; empty where there is no pack
     */
    public record Row(String name, String href, List<Optional<Cell>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The pack that stands for a department and month.
     *
     * @param issue "Issue 2"
     * @param href of the pack
     * @param green metrics on target
     * @param amber metrics just off it
     * @param red metrics off it
     * @param missing metrics without a value
     */
    public record Cell(String issue, String href, int green, int amber, int red, int missing) {}

    /**
     * A run.
     *
     * @param month code
     * @param folder relative to the index, with a slash at the end
     * @param health how it ended
     * @param report what it did; empty while it is at work or where it was killed
     */
    public record Run(String month, int number, String folder, Health health, Optional<Report> report) {}

    /** How a run ended; the words stand in {@code words/index.properties}. */
    public enum Health {
        DONE,
        INCOMPLETE,
        FAILED,
        NOT_FINISHED
    }

    /**
     * What a run did.
     *
     * @param sources feeds that it asked
     * @param sourcesMissing those that delivered nothing it can rely on
     * @param rejects rows and cells left out
     */
    public record Report(int sources, int sourcesMissing, int rejects, int published, int unchanged, int failed) {}
}
