package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.assess.Standing;
import org.scorepack.assess.Variance;
import org.scorepack.assess.WeekAverage;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Signal;

/**
 * {@code figures.csv}: every judgement of the pack, exact, in key order. The columns are a contract with other programs
 * (their names, their order, new ones at the right); what nothing is known of is empty.
 */
public final class FigureTables {

    private static final List<String> COLUMNS = List.of(
            "department",
            "perspective",
            "objective",
            "metric",
            "name",
            "unit",
            "owner",
            "period",
            "basis",
            "actual",
            "numerator",
            "denominator",
            "quality",
            "target",
            "target_original",
            "variance",
            "variance_pct",
            "favourable",
            "status",
            "prior_period",
            "prior_year",
            "signal",
            "assurance",
            "outlook",
            "outlook_low",
            "outlook_high",
            "chance",
            "owner_forecast",
            "provenance",
            "definition_version",
            "score",
            "target_note",
            "actual_at_plan_rates",
            "currency_effect",
            "kind",
            "per_week",
            "prior_year_at_plan_rates");

    private static final int DECIMALS = 10;
    /** What {@code target_note} says of a target that nobody has agreed to. */
    private static final String PLACEHOLDER = "PLACEHOLDER";

    private FigureTables() {}

    /** The table of a pack: the whole history that it knows. */
    public static FigureTable of(PackInput input) {
        Review review = Review.of(input);
        return new FigureTable(
                COLUMNS,
                judgements(input).stream()
                        .map(judgement -> row(review, judgement))
                        .toList());
    }

    /** What the rows stand for, in their order. */
    static List<Judgement> judgements(PackInput input) {
        return input.judgements().stream()
                .sorted(Comparator.comparing(Judgement::id))
                .toList();
    }

    private static List<String> row(Review review, Judgement judgement) {
        Optional<Reviewed> metric = review.metric(judgement.id().metric());
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(judgement.id().department());
        cells.add(metric.map(found -> found.objective().perspective()).orElse(""));
        cells.add(judgement.objective());
        cells.add(judgement.id().metric());
        cells.add(metric.map(review::name).orElse(""));
        cells.add(metric.map(found -> found.metric().unit().symbol()).orElse(""));
        cells.add(metric.map(review::owner).orElse(""));
        cells.add(judgement.id().period().code());
        cells.add(judgement.id().basis().code());
        cells.add(exact(judgement.actual().number()));
        cells.add(exact(judgement.actual().fraction().map(Reading.Ratio::numerator)));
        cells.add(exact(judgement.actual().fraction().map(Reading.Ratio::denominator)));
        cells.add(quality(judgement.actual()));
        cells.add(target(judgement));
        cells.add(exact(judgement.targetOriginal()));
        Optional<Gap> gap =
                metric.map(found -> Variance.whole(judgement, found.metric())).orElseGet(judgement::gap);
        cells.add(exact(gap.map(Gap::absolute)));
        cells.add(exact(gap.filter(any ->
                        metric.map(found -> !found.metric().unit().isPercent()).orElse(true))
                .flatMap(Gap::percent)
                .map(percent -> percent.setScale(DECIMALS, RoundingMode.HALF_UP))));
        cells.add(gap.flatMap(Gap::favour).map(Gap.Favour::code).orElse(""));
        cells.add(judgement.status().name());
        cells.add(exact(judgement.priorPeriod()));
        cells.add(exact(judgement.priorYear()));
        cells.add(judgement.signal().map(Signal::code).orElse(""));
        cells.add(judgement.assurance().map(AssuranceKind::name).orElse(""));
        cells.addAll(outlook(judgement, metric.flatMap(Reviewed::outlook)));
        cells.add(judgement.provenance());
        cells.add(metric.map(found -> String.valueOf(found.metric().definitionVersion()))
                .orElse(""));
        cells.add(exact(
                metric.flatMap(found -> Standing.of(found.metric(), judgement).score())
                        .map(score -> score.setScale(DECIMALS, RoundingMode.HALF_UP))));
        cells.add(judgement.targetIsPlaceholder() ? PLACEHOLDER : "");
        cells.add(exact(judgement.atPlanRates()));
        cells.add(exact(judgement.currencyEffect()));
        cells.add(metric.map(found -> found.metric().kind().name().toLowerCase(Locale.ROOT))
                .orElse(""));
        cells.add(exact(metric.flatMap(
                found -> new WeekWords(review, found).average(judgement).map(WeekAverage::value))));
        cells.add(exact(judgement.priorYearAtPlanRates()));
        return cells;
    }

    /** What is held is disputed, with no actual; nothing else that is absent has a quality. */
    static String quality(Reading actual) {
        if (actual instanceof Reading.Present present) {
            return present.quality().code();
        }
        return actual.heldBy().isPresent() ? Quality.of(Quality.Kind.DISPUTED).code() : "";
    }

    /** Where this year lands, on every row of the reported period: it is the same whatever the basis. */
    private static List<String> outlook(Judgement judgement, Optional<Outlook> outlook) {
        Optional<Expected> year = outlook.filter(
                        it -> it.madeIn().equals(judgement.id().period()))
                .flatMap(Outlook::thisYear);
        return List.of(
                exact(year.flatMap(Expected::value)),
                exact(year.flatMap(Expected::range).map(Expected.Range::low80)),
                exact(year.flatMap(Expected::range).map(Expected.Range::high80)),
                exact(year.flatMap(Expected::chance)),
                exact(year.flatMap(Expected::owner)));
    }

    /** A band is written {@code 95..105}. */
    private static String target(Judgement judgement) {
        String high = exact(judgement.target());
        return judgement
                .targetLow()
                .map(low -> exact(Optional.of(low)) + ".." + high)
                .orElse(high);
    }

    /** Plain notation without zeros at the end. */
    static String exact(Optional<BigDecimal> value) {
        return value.map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
