package org.scorepack.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorepack.calendar.FiscalCalendar;

/**
 * A date format as of {@link DateTimeFormatter}, English month names in any case; strict: 31 February is no date.
 *
 * <p>A text stands for the base period that contains its date. Where the format has no day:
 *
 * <ul>
 *   <li>a month by name is the base period that its 15th day lies in;
 *   <li>a month by number is the calendar month; in a company that has weeks instead of months, the period of that number;
 *   <li>a quarter is its last base period;
 *   <li>a week, of ISO 8601 or of the company, is the base period in which it ends.
 * </ul>
 */
final class PeriodPattern {

    private static final int MOST_CACHED = 10_000;
    private static final int MIDDLE_OF_MONTH = 15;
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final WeekFields WEEKS = WeekFields.of(LANGUAGE);

    private final String format;
    private final FiscalCalendar calendar;
    private final Finest finest;
    private final DateTimeFormatter formatter;
    private final Map<String, Optional<When>> seen = new HashMap<>();

    /** The shortest stretch of time that a format tells. */
    private enum Finest {
        DAY,
        WEEK,
        MONTH_BY_NAME,
        MONTH,
        QUARTER;

        static Finest of(String letters) {
            if (letters.matches(".*[dD].*") || letters.matches(".*w.*[ec].*")) {
                return DAY;
            }
            if (letters.indexOf('w') >= 0) {
                return WEEK;
            }
            if (letters.matches(".*(MMM|LLL).*")) {
                return MONTH_BY_NAME;
            }
            return letters.matches(".*[qQ].*") && !letters.matches(".*[ML].*") ? QUARTER : MONTH;
        }
    }

    PeriodPattern(String format, FiscalCalendar calendar) throws FeedFailure {
        this.format = format;
        this.calendar = calendar;
        String letters = format.replaceAll("'[^']*'", "");
        this.finest = Finest.of(letters);
        try {
            DateTimeFormatterBuilder builder =
                    new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(format);
            if (letters.indexOf('y') >= 0) {
                builder.parseDefaulting(ChronoField.ERA, 1);
            }
            if (finest == Finest.MONTH_BY_NAME) {
                builder.parseDefaulting(ChronoField.DAY_OF_MONTH, MIDDLE_OF_MONTH);
            }
            this.formatter = builder.toFormatter(LANGUAGE).withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException notAPattern) {
            throw new FeedFailure("`" + format + "` is no date format: " + notAPattern.getMessage());
        }
    }

    String format() {
        return format;
    }

    /** What the text stands for; empty where it is no such date. */
    Optional<When> read(String text) {
        if (seen.size() > MOST_CACHED) {
            seen.clear();
        }
        @Nullable Optional<When> before = seen.get(text);
        return before == null ? seen.computeIfAbsent(text, this::parse) : before;
    }

    private Optional<When> parse(String text) {
        try {
            TemporalAccessor found = formatter.parse(text);
            return switch (finest) {
                case DAY -> Optional.of(When.on(LocalDate.from(found), calendar));
                case WEEK ->
                    calendar.week(year(found), number(found, WEEKS.weekOfWeekBasedYear()))
                            .map(week -> new When(calendar.on(week.last()), Optional.of(week)));
                case MONTH_BY_NAME -> Optional.of(new When(calendar.on(LocalDate.from(found)), Optional.empty()));
                case MONTH -> Optional.of(month(year(found), number(found, ChronoField.MONTH_OF_YEAR)));
                case QUARTER ->
                    Optional.of(month(
                            year(found), number(found, IsoFields.QUARTER_OF_YEAR) * FiscalCalendar.PERIODS_OF_QUARTER));
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private When month(int year, int number) {
        return new When(calendar.ofMonth(year, number), Optional.empty());
    }

    private static int year(TemporalAccessor found) {
        return number(found, found.isSupported(ChronoField.YEAR) ? ChronoField.YEAR : WEEKS.weekBasedYear());
    }

    /** A field as it was written; without a day the range of weeks and quarters is not known. */
    private static int number(TemporalAccessor found, TemporalField field) {
        return (int) found.getLong(field);
    }
}
