package org.scorepack.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to which day a feed has to reach ({@code rules.md} 5.3): {@code fresh: { column: booked_on, format: dd.MM.yyyy, reaches: 3 days
 * before period-end }}. It is compared with the reported period and never with a clock, so that the same files make the same pack
 * whenever they are read.
 *
 * @param day where the day stands: in a column, of which the newest counts, in the name of the file, or in a line above its
 *     header
 */
public record Freshness(FeedSpec.PeriodKey day, Reach reach) {

    /**
     * The earliest newest day that will do.
     *
     * @param days from the last day of the period on; negative = before it
     * @param working whether days are counted from Monday to Friday only; holidays count as days
     */
    public record Reach(int days, boolean working) {

        /** The last day of the period. */
        public static final Reach PERIOD_END = new Reach(0, false);

        static final String EXPECTED = "period-end, 3 days before period-end, 2 days after period-end or working day 2";

        private static final Pattern DAYS = Pattern.compile("([0-9]{1,3}) days? (before|after) period-end");
        private static final Pattern WORKING = Pattern.compile("working day ([1-9][0-9]?)");

        static Optional<Reach> parse(String text) {
            Matcher days = DAYS.matcher(text);
            Matcher working = WORKING.matcher(text);
            if (text.equals("period-end")) {
                return Optional.of(PERIOD_END);
            }
            if (working.matches()) {
                return Optional.of(new Reach(Integer.parseInt(working.group(1)), true));
            }
            if (!days.matches()) {
                return Optional.empty();
            }
            int count = Integer.parseInt(days.group(1));
            return Optional.of(new Reach(days.group(2).equals("before") ? -count : count, false));
        }

        /** The day for a period that ends on another. */
        public LocalDate from(LocalDate periodEnd) {
            if (!working) {
                return periodEnd.plusDays(days);
            }
            LocalDate day = periodEnd;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                left -= weekend ? 0 : 1;
            }
            return day;
        }
    }
}
