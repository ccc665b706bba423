package org.scorepack.publish;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Names an edition and its folder.
 *
 * @param department id, {@code [a-z0-9][a-z0-9-]{0,39}}; with {@code _board} or {@code _team} behind it where the pack is made
 *     for that audience, whose readers may open nothing of management's folder
 * @param period code, such as {@code 2026-10} or {@code 2026-P10}
 * @param number from 1
 */
public record EditionId(String department, String period, int number) implements Comparable<EditionId> {

    static final Pattern DEPARTMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}(_[a-z]{1,12})?");
    static final Pattern PERIOD = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,19}");

    private static final Comparator<EditionId> ORDER = Comparator.comparing(EditionId::department)
            .thenComparing(EditionId::period)
            .thenComparingInt(EditionId::number);

    public EditionId {
        requireDepartment(department);
        requirePeriod(period);
        if (number < 1) {
            throw new CannotPublish("Edition " + number + " of " + department + " " + period + ": numbers start at 1");
        }
    }

    static String requireDepartment(String id) {
        if (!DEPARTMENT.matcher(id).matches()) {
            throw new CannotPublish("Department id '" + id + "' cannot name a folder; expected a-z, 0-9 and -");
        }
        return id;
    }

    static String requirePeriod(String code) {
        if (!PERIOD.matcher(code).matches()) {
            throw new CannotPublish("Period '" + code + "' cannot name a folder; expected a code such as 2026-10");
        }
        return code;
    }

    /** What its files are called: {@code sales_2026-10_e1}, {@code sales_2026-10_e1_board}. */
    public String stem() {
        int audience = department.indexOf('_');
        return audience < 0
                ? department + "_" + period + "_e" + number
                : department.substring(0, audience) + "_" + period + "_e" + number + department.substring(audience);
    }

    /** Where it lies in the folder of its department: {@code 2026-10/edition-1}. */
    public String folder() {
        return period + "/edition-" + number;
    }

    /** By department, period, number. */
    @Override
    public int compareTo(EditionId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return department + "/" + folder();
    }
}
