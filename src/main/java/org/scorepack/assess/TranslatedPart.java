package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Unit;

/**
 * A department's month in the currency of the total that it goes into ({@code rules.md} 1.4), by the very rates of that total: what
 * happened at the rate of the month, what was promised at that of the plan. Added up, such parts are the total, its target and its
 * gap, to the last digit.
 */
public final class TranslatedPart {

    private TranslatedPart() {}

    /** Whether amounts of a part are translated before they are added to a total. */
    public static boolean isForeign(Metric total, Metric part) {
        return part.unit().kind() == Unit.Kind.MONEY
                && total.unit().kind() == Unit.Kind.MONEY
                && !part.unit().symbol().equals(total.unit().symbol());
    }

    /**
     * The metric whose actual is the rate and whose target is that of the plan, as {@code department/metric}: of what flows the
     * period's average, of what stands that of its last day; empty where the configuration names none.
     */
    public static Optional<String> rate(Organisation organisation, Metric part) {
        return Optional.ofNullable(organisation.currencies().get(part.unit().symbol()))
                .map(rates -> part.overTime() == Aggregation.LAST ? rates.closing() : rates.average());
    }

    /**
     * A month of a part in the total's currency, with value, target and gap; what is said of the month beside these stays out.
     *
     * @param rate the same month of the rate; without its value the part has none, without that of the plan no target and no gap
     */
    public static Judgement of(Judgement month, Metric part, Optional<Judgement> rate) {
        Optional<BigDecimal> planned = rate.flatMap(Judgement::target);
        Optional<BigDecimal> atPlanRates = times(month.judged(), planned);
        Optional<BigDecimal> target = times(month.target(), planned);
        Optional<BigDecimal> low = times(month.targetLow(), planned);
        return new Judgement(
                month.id(),
                month.objective(),
                Translation.times(month.actual(), rate.map(Judgement::actual)),
                Optional.empty(),
                atPlanRates,
                target,
                low,
                times(month.targetOriginal(), planned),
                times(month.targetOriginalLow(), planned),
                month.targetIsPlaceholder(),
                gap(part, atPlanRates, target, low),
                month.status(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                month.provenance());
    }

    private static Optional<Gap> gap(
            Metric part, Optional<BigDecimal> judged, Optional<BigDecimal> target, Optional<BigDecimal> low) {
        return part.better() == Direction.BAND
                ? Variance.ofBand(judged, low.or(() -> target), target, part.unit())
                : Variance.of(judged, target, part.better(), part.unit());
    }

    private static Optional<BigDecimal> times(Optional<BigDecimal> amount, Optional<BigDecimal> rate) {
        return amount.flatMap(value -> rate.map(value::multiply));
    }
}
