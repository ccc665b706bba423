package org.scorepack.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.calendar.Period;

/**
 * What a header calls a column whose name changes with the period of its file: a text with dates in braces.
 *
 * <p>{@code {MMM}_fy{fiscal yy}} is {@code May_fy21} in May 2021 of a year that starts in July 2020. A date is a format as of
 * {@link DateTimeFormatter}, with English names; it stands for the last day of the period, after {@code fiscal} for its fiscal
 * year, and a number at the end goes back so many years: {@code {fiscal yy -1}}.
 */
public record HeaderName(String text) {

    private static final Pattern DATE =
            Pattern.compile("\\{(?<fiscal>fiscal )?(?<format>[^{}]+?)(?: -(?<back>[1-9]))?}");

    /** A name; empty where a date of it is no format, or it holds a brace that is none of a date. */
    public static Optional<HeaderName> parse(String text) {
        HeaderName name = new HeaderName(text);
        boolean loose = DATE.matcher(text).replaceAll("").matches(".*[{}].*");
        try {
            name.in(LocalDate.EPOCH, LocalDate.EPOCH);
            return loose ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException | DateTimeException noFormat) {
            return Optional.empty();
        }
    }

    /** The name in the file of a period. */
    public String in(Period period) {
        return in(period.last(), LocalDate.of(period.fiscalYear(), 1, 1));
    }

    private String in(LocalDate day, LocalDate fiscalYear) {
        return DATE.matcher(text).replaceAll(date -> Matcher.quoteReplacement(date(date.group(), day, fiscalYear)));
    }

    private static String date(String braces, LocalDate day, LocalDate fiscalYear) {
        Matcher date = DATE.matcher(braces);
        date.matches();
        String back = date.group("back");
        LocalDate of = date.group("fiscal") == null ? day : fiscalYear;
        return DateTimeFormatter.ofPattern(date.group("format"), Locale.ENGLISH)
                .format(of.minusYears(back == null ? 0 : Long.parseLong(back)));
    }
}
