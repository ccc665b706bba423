package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.assess.Standing;
import org.scorepack.figure.Expected;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;

/** The exact values of a figure, as {@code figures.csv} writes them. */
final class BackingValues {

    private static final int DECIMALS = 10;

    private BackingValues() {}

    static Backing.Value of(Reviewed metric, Judgement judgement, String span) {
        TreeMap<String, String> exact = new TreeMap<>();
        put(exact, "actual", judgement.actual().number());
        put(exact, "target", judgement.target());
        put(exact, "gap", judgement.gap().map(Gap::absolute));
        put(exact, "prior-year", judgement.priorYear());
        Optional<Expected> year = metric.outlook()
                .filter(outlook -> outlook.madeIn().equals(judgement.id().period()))
                .flatMap(Outlook::thisYear);
        put(exact, "outlook", year.flatMap(Expected::value));
        put(exact, "owner-forecast", year.flatMap(Expected::owner));
        return new Backing.Value(
                span,
                exact,
                judgement.status(),
                FigureTables.exact(Standing.of(metric.metric(), judgement)
                        .score()
                        .map(score -> score.setScale(DECIMALS, RoundingMode.HALF_UP))),
                FigureTables.quality(judgement.actual()),
                judgement.provenance());
    }

    private static void put(SortedMap<String, String> exact, String part, Optional<BigDecimal> value) {
        value.ifPresent(known -> exact.put(part, FigureTables.exact(value)));
    }
}
