package org.scorepack.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;

/**
 * A date format as of {@link DateTimeFormatter}, English month names in any case; strict: 31 February is no date.
 *
 * <p>A text stands for the base period that contains its date: the first of the month where the format has no day, the last
 * month of the quarter where it has a quarter and no month.
 */
final class PeriodPattern {

    private static final int MOST_CACHED = 10_000;

    private final String format;
    private final FiscalCalendar calendar;
    private final DateTimeFormatter formatter;
    private final boolean quarters;
    private final Map<String, Optional<Period>> seen = new HashMap<>();

    PeriodPattern(String format, FiscalCalendar calendar) throws FeedFailure {
        this.format = format;
        this.calendar = calendar;
        String letters = format.replaceAll("'[^']*'", "");
        this.quarters = letters.matches(".*[qQ].*") && !letters.matches(".*[ML].*");
        try {
            DateTimeFormatterBuilder builder =
                    new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(format);
            if (letters.indexOf('y') >= 0) {
                builder.parseDefaulting(ChronoField.ERA, 1);
            }
            if (quarters) {
                builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
            } else if (!letters.matches(".*[dD].*")) {
                builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
            }
            this.formatter = builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException notAPattern) {
            throw new FeedFailure("`" + format + "` is no date format: " + notAPattern.getMessage());
        }
    }

    String format() {
        return format;
    }

    /** The base period that the text stands for; empty where it is no such date. */
    Optional<Period> read(String text) {
        if (seen.size() > MOST_CACHED) {
            seen.clear();
        }
        return seen.computeIfAbsent(text, this::parse);
    }

    private Optional<Period> parse(String text) {
        try {
            LocalDate day = LocalDate.from(formatter.parse(text));
            return Optional.of(calendar.on(quarters ? day.plusMonths(2) : day));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
