package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.LikeForLike;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;

/** What has to be said about last year where it, or this year, has 53 weeks ({@code rules.md} 1.5). */
record WeekNotes(Review review) {

    /** The footnote below tables that show last year; empty in all other years. */
    Optional<Block.Text> note() {
        return unlike(review.period(), Basis.YTD).map(period -> new Block.Text(text(period), true));
    }

    /**
     * Whether a sum can be compared with last year's: not where only whole periods are known and one side has a week more.
     */
    boolean compares(Reviewed metric, Judgement now) {
        boolean byPeriod = metric.metric().overTime() == Aggregation.SUM
                && metric.metric().frequency() != Frequency.WEEK
                && now.comparable().isEmpty();
        Period period = now.id().period();
        return !byPeriod
                || unlike(period, now.id().basis()).isEmpty()
                || weeks(period, now.id().basis())
                        == weeks(calendar().yearBefore(period), now.id().basis());
    }

    /** The first base period of a span that is not compared with the same one of last year. */
    private Optional<Period> unlike(Period period, Basis basis) {
        return calendar().covered(period, basis).stream()
                .filter(each -> calendar().likeForLike(each).isPresent())
                .findFirst();
    }

    private String text(Period period) {
        LikeForLike weeks = calendar().likeForLike(period).orElseThrow();
        List<Period> all = calendar().weeksOf(period);
        if (weeks.now().size() < all.size()) {
            Period alone = all.get(all.size() - 1);
            return review.words()
                    .say(
                            "week.alone",
                            alone.number(),
                            review.periods().day(alone.first()),
                            review.periods().day(alone.last()));
        }
        boolean byNumber = weeks.before().get(0).number() == weeks.now().get(0).number();
        return review.words()
                .say(byNumber ? "week.by-number" : "week.restated", String.valueOf(period.fiscalYear() - 1));
    }

    private int weeks(Period period, Basis basis) {
        return calendar().covered(period, basis).stream()
                .mapToInt(each -> calendar().weeksOf(each).size())
                .sum();
    }

    private FiscalCalendar calendar() {
        return review.input().organisation().calendar();
    }
}
