package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.Facts.Owned;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Phasing;
import org.scorepack.scorecard.Target;
import org.scorepack.scorecard.Target.Shape;

/** What a card's list of targets promises, period by period ({@code rules.md} 1.6). */
final class TargetPlan {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Facts facts;
    private final Owned owned;
    private final TargetsInForce targets;
    private final TargetSpread spread;
    private final Map<Period, Optional<Promise>> known = new HashMap<>();

    TargetPlan(Facts facts, Owned owned, TargetsInForce targets) {
        this.facts = facts;
        this.owned = owned;
        this.targets = targets;
        this.spread = new TargetSpread(facts, owned, this);
    }

    /** Empty where nobody has promised anything, or what it is measured by is not known. */
    Optional<Promise> at(Period period) {
        Optional<Promise> found = known.get(period);
        if (found == null) {
            found = targets.at(period).flatMap(target -> promise(target, period));
            known.put(period, found);
        }
        return found;
    }

    boolean holds(Target target, Period period) {
        return targets.at(period).filter(target::equals).isPresent();
    }

    private Optional<Promise> promise(Target target, Period period) {
        Shape shape = target.shape();
        if (shape instanceof Shape.Level level) {
            return Optional.of(Promise.of(target, level.value()));
        }
        if (shape instanceof Shape.Band band) {
            return Optional.of(Promise.of(target, band.high()).withLow(band.low()));
        }
        if (shape instanceof Shape.Trajectory line) {
            return Optional.of(onLine(target, line, period));
        }
        if (shape instanceof Shape.Share share) {
            return share(target, share, period);
        }
        if (shape instanceof Shape.Cumulative all) {
            return cumulative(target, all, period);
        }
        if (shape instanceof Shape.Activity activity) {
            return activity(target, activity, period);
        }
        return shape instanceof Shape.Annual annual
                ? spread.year(Promise.of(target, annual.total()), annual.spread(), period)
                : baselinePlus(target, (Shape.BaselinePlus) shape, period);
    }

    private Promise onLine(Target target, Shape.Trajectory line, Period period) {
        Period start = of(line.at());
        int gone = calendar().between(start, period);
        int length = calendar().between(start, of(line.by()));
        return Promise.of(target, TargetLine.at(line.start(), line.end(), gone, length));
    }

    private Optional<Promise> share(Target target, Shape.Share share, Period period) {
        boolean early = share.by().map(by -> period.compareTo(of(by)) < 0).orElse(false);
        if (early || share.of().isEmpty()) {
            return early ? Optional.empty() : Optional.of(Promise.of(target, share.percent()));
        }
        return facts.metric(owned.key(share.of().orElseThrow()))
                .map(whole -> whole.actual(period).with(facts.isAhead(period) ? Scenario.TARGET : Scenario.ACTUAL))
                .flatMap(id -> facts.whole(id)
                        .map(value -> Promise.of(target, percent(value, share.percent()))
                                .from("share", id.toString())));
    }

    private Optional<Promise> baselinePlus(Target target, Shape.BaselinePlus plus, Period period) {
        BigDecimal percent = HUNDRED.add(plus.percent());
        if (plus.baseline().isPresent()) {
            return spread.year(
                    Promise.of(target, percent(plus.baseline().orElseThrow(), percent)), plus.spread(), period);
        }
        List<Period> before = calendar().periodsOfYear(period.fiscalYear() - 1);
        List<Reading> actuals =
                before.stream().map(month -> facts.actual(owned, month)).toList();
        boolean partial = actuals.stream()
                .anyMatch(month ->
                        month.number().isPresent() && Facts.whole(month).isEmpty());
        if (partial) {
            return Optional.empty();
        }
        return FullYear.of(actuals, owned.metric().overTime(), owned.metric().times())
                .map(value -> Promise.of(target, spread.rounded(percent(value, percent)))
                        .from("baseline", owned.actual(before.get(0)).through(before.get(before.size() - 1))))
                .flatMap(year -> spread.year(year, plus.spread(), period));
    }

    /** So many until a month: of a stock running totals, of a flow what a period adds to them. */
    private Optional<Promise> cumulative(Target target, Shape.Cumulative all, Period period) {
        List<Period> span = spread.due(calendar().through(calendar().on(target.from()), of(all.by())));
        if (owned.metric().overTime() == Aggregation.SUM) {
            return spread.over(Promise.of(target, all.count()), Phasing.EVENLY, span, period);
        }
        if (period.compareTo(of(all.by())) >= 0) {
            return Optional.of(Promise.of(target, all.count()));
        }
        BigDecimal gone = BigDecimal.valueOf(span.indexOf(period) + 1L);
        return span.contains(period)
                ? Optional.of(Promise.of(
                        target,
                        all.count().multiply(gone).divide(BigDecimal.valueOf(span.size()), 0, RoundingMode.HALF_UP)))
                : Optional.empty();
    }

    private Optional<Promise> activity(Target target, Shape.Activity activity, Period period) {
        if (activity.per() == Frequency.QUARTER || activity.per() == Frequency.YEAR) {
            List<Period> year = calendar().periodsOfYear(period.fiscalYear());
            List<Period> span = activity.per() == Frequency.YEAR
                    ? year
                    : year.stream()
                            .filter(each ->
                                    calendar().quarterOf(each).equals(calendar().quarterOf(period)))
                            .toList();
            return spread.over(Promise.of(target, activity.count()), Phasing.EVENLY, spread.due(span), period);
        }
        int step = Due.step(owned.metric().frequency());
        List<Period> covered = calendar().through(calendar().shift(period, 1 - step), period);
        long times = activity.per() == Frequency.MONTH
                ? covered.size()
                : covered.stream()
                        .mapToLong(each -> calendar().weeksOf(each).size())
                        .sum();
        return Optional.of(Promise.of(target, activity.count().multiply(BigDecimal.valueOf(times))));
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED);
    }

    private Period of(YearMonth month) {
        return calendar().ofMonth(month.getYear(), month.getMonthValue());
    }

    private FiscalCalendar calendar() {
        return facts.calendar();
    }
}
