package org.scorepack.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Single values as they are written in configuration: numbers, days, words, lengths of time. */
final class Texts {

    static final String DAY_OR_MONTH = "a day such as 2026-10-31 or a month such as 2026-10";

    private static final int MAX_NUMBER = 40;
    private static final int SHOWN = 60;
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,6}) ?(ms|s|min|h)");
    private static final Pattern SHARE = Pattern.compile("([0-9.]+) ?%");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Texts() {}

    /** Digits with a point, nothing else: {@code 1,200} and {@code 1e3} are refused. */
    static Optional<BigDecimal> number(String text) {
        return text.length() <= MAX_NUMBER && LooseScalar.NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    static Optional<Integer> whole(String text) {
        return text.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A regular expression with something in brackets. */
    static Optional<String> withGroup(String text) {
        try {
            return Pattern.compile(text).matcher("").groupCount() >= 1 ? Optional.of(text) : Optional.empty();
        } catch (PatternSyntaxException broken) {
            return Optional.empty();
        }
    }

    /** A day, or the first or last one of a month. */
    static Optional<LocalDate> day(String text, boolean first) {
        Optional<YearMonth> month = month(text);
        if (month.isPresent()) {
            return month.map(of -> first ? of.atDay(1) : of.atEndOfMonth());
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text, MONTH));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    /** {@code 500 ms}, {@code 10 s}, {@code 10 min}, {@code 2 h}. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "min" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }

    /** {@code 1 %} as 0.01. */
    static Optional<BigDecimal> share(String text) {
        Matcher matcher = SHARE.matcher(text);
        return matcher.matches()
                ? number(matcher.group(1)).map(percent -> percent.movePointLeft(2))
                : number(text).filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
    }

    /** An enum's constant by its name in lower case with hyphens. */
    static <E extends Enum<E>> Optional<E> word(String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst();
    }

    /** All words of an enum. */
    static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Texts::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A value as a finding shows it: not endless, no line breaks. */
    static String shortened(String text) {
        String line = text.replace('\n', ' ').replace('\t', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
