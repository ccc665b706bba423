package org.scorepack.extract;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scorepack.calendar.Period;
import org.scorepack.config.HeaderName;

/**
 * Columns whose names change with the period of the file, such as {@code may_fy21}.
 *
 * @param names what the feed calls a column, to what the header calls it
 */
record ChangingHeader(Map<String, HeaderName> names) {

    /** Lets the columns of a file go by the feed's names; upper and lower case of the header do not matter. */
    void apply(RowStream stream, PeriodOfRow periods) throws FeedFailure {
        if (names.isEmpty()) {
            return;
        }
        Period period = periods.ofFile()
                .orElseThrow(() -> new FeedFailure("the names of the header need one period for the whole file"));
        Map<String, String> own = new LinkedHashMap<>();
        names.forEach((name, header) -> own.put(name, stream.columns().spelled(header.in(period))));
        stream.need(own.values());
        own.forEach(stream.columns()::alias);
    }
}
