package org.scorepack.job;

import java.util.Locale;
import org.scorepack.scorecard.Audience;

/**
 * Whose pack, and for whom. Each is published by itself, in a folder of its own: who may open the folder is who may read the
 * pack, and a pack gets its next edition only when what it shows has changed.
 *
 * @param department id
 */
record PackId(String department, Audience.Kind audience) {

    /** {@code sales} for management, {@code sales_board}, {@code sales_team}: names folder and editions. */
    String text() {
        return audience == Audience.Kind.MANAGEMENT
                ? department
                : department + "_" + audience.name().toLowerCase(Locale.ROOT);
    }

    /** No id of a department has an underscore. */
    static PackId of(String text) {
        int end = text.indexOf('_');
        return end < 0
                ? new PackId(text, Audience.Kind.MANAGEMENT)
                : new PackId(
                        text.substring(0, end),
                        Audience.Kind.valueOf(text.substring(end + 1).toUpperCase(Locale.ROOT)));
    }
}
