package org.scorepack.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource.FromFeed;
import org.scorepack.scorecard.Place;

/** Whether a year to date can be taken apart into months: what adds up can, a mean or a count of rows cannot. */
final class CumulativeCheck {

    private static final String CODE = "cumulative";
    private static final Set<Rows> ADDING = Set.of(Rows.ONLY, Rows.SUM, Rows.LAST, Rows.RATIO, Rows.WEIGHTED);
    private static final Set<Aggregation> ADDING_UP = Set.of(Aggregation.SUM, Aggregation.RATIO, Aggregation.WEIGHTED);

    private CumulativeCheck() {}

    /** What a feed says of its own values. */
    static void check(Findings findings, FeedSpec feed) {
        boolean own = feed.cumulative();
        Stream<FeedSpec.Value> cumulative = feed.values().stream()
                .filter(value ->
                        value.basis() == Basis.MONTH && (own || value.measure().cumulative()));
        Optional<Rows> rows = cumulative
                .map(value -> value.measure().rows())
                .filter(how -> !ADDING.contains(how))
                .findFirst()
                .or(() -> Optional.of(feed.rows()).filter(how -> own && !ADDING.contains(how)));
        rows.ifPresent(how -> rows(findings, feed.place(), how));
        if (isCumulative(feed)) {
            special(findings, feed.place(), feed);
        }
    }

    /** What a metric says of its columns, or one of its feeds of all of them. */
    static void check(Findings findings, Metric metric, FromFeed from, Map<String, FeedSpec> feeds) {
        List<FeedSpec> read =
                feeds(from).map(feeds::get).filter(Objects::nonNull).distinct().toList();
        boolean own = from.measure().filter(Measure::cumulative).isPresent();
        if (!own && read.stream().noneMatch(CumulativeCheck::isCumulative)) {
            return;
        }
        from.measure()
                .map(Measure::rows)
                .filter(how -> !ADDING.contains(how))
                .ifPresent(how -> rows(findings, metric.place(), how));
        if (own) {
            read.forEach(feed -> special(findings, metric.place(), feed));
        }
        if (!ADDING_UP.contains(metric.overTime())) {
            findings.errorOnce(
                    CODE,
                    metric.place(),
                    "metric '" + metric.id() + "' has the year to date of something that does not add up over time",
                    "over-time: sum, ratio or weighted");
        }
        if (metric.frequency() != Frequency.MONTH) {
            findings.errorOnce(
                    CODE,
                    metric.place(),
                    "metric '" + metric.id() + "' is not monthly, and years to date are taken apart into months",
                    "frequency: month, or a source that delivers what belongs to the period");
        }
    }

    private static Stream<String> feeds(FromFeed from) {
        Stream<Measure.Term> terms = from.measure().stream()
                .flatMap(measure -> Stream.of(measure.value(), measure.numerator(), measure.denominator()))
                .flatMap(List::stream);
        return Stream.concat(Stream.of(from.feed()), terms.flatMap(term -> term.feed().stream()));
    }

    private static boolean isCumulative(FeedSpec feed) {
        return feed.cumulative()
                || feed.values().stream().anyMatch(value -> value.measure().cumulative());
    }

    private static void rows(Findings findings, Place place, Rows how) {
        findings.errorOnce(
                CODE,
                place,
                "years to date of several rows with 'rows: " + how.name().toLowerCase(Locale.ROOT)
                        + "', which cannot be subtracted",
                "rows: only, sum, last, ratio or weighted");
    }

    /** The special periods of a ledger would be added to the year to date that they contain already. */
    private static void special(Findings findings, Place place, FeedSpec feed) {
        boolean last = feed.period()
                .filter(key -> key instanceof FeedSpec.PeriodKey.Posting posting
                        && posting.special() == FeedSpec.PeriodKey.Special.LAST)
                .isPresent();
        if (last) {
            findings.errorOnce(
                    CODE,
                    place,
                    "years to date of posting periods 13 to 16 that would count in the last month beside its own",
                    "special: left-out, or a source that delivers what belongs to the period");
        }
    }
}
