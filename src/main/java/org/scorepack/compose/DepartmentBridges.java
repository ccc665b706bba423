package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;
import org.scorepack.scorecard.Direction;

/**
 * Which departments make the gap of a metric that adds up over them: what
 * worsened it most first, what made up for it last, small ones together. A target that the departments' targets do not add up to is a contribution of its own.
 */
record DepartmentBridges(Review review, Reviewed metric) {

    private static final int SHOWN = 9;

    private static final Comparator<BridgeCharts.Part> LARGEST_FIRST =
            Comparator.comparing((BridgeCharts.Part part) -> part.gap().abs()).reversed();

    /** Empty where departments do not add up to the value, one of them has no gap, or there is no gap to explain. */
    Optional<Chart.Bridge> chart() {
        List<PackInput.Part> parts = review.input().below().parts().stream()
                .filter(part -> part.metric().equals(metric.metric().id()))
                .toList();
        if (metric.metric().overDepartments() != Aggregation.SUM
                || !BridgeCharts.SIDED.contains(metric.metric().better())
                || parts.size() < 2) {
            return Optional.empty();
        }
        return metric.now()
                .filter(now ->
                        now.gap().filter(gap -> gap.absolute().signum() != 0).isPresent())
                .flatMap(now -> chart(now, parts));
    }

    private Optional<Chart.Bridge> chart(Judgement now, List<PackInput.Part> parts) {
        List<Period> months = months(now.id().basis());
        List<BridgeCharts.Part> found = new ArrayList<>();
        BigDecimal values = BigDecimal.ZERO;
        BigDecimal gaps = BigDecimal.ZERO;
        for (PackInput.Part part : parts) {
            List<Judgement> known = part.months().stream()
                    .filter(judgement -> months.contains(judgement.id().period()))
                    .filter(judgement -> judgement.gap().isPresent())
                    .toList();
            if (months.isEmpty() || known.size() != months.size()) {
                return Optional.empty();
            }
            BigDecimal gap =
                    sum(known.stream().map(one -> one.gap().orElseThrow().absolute()));
            found.add(new BridgeCharts.Part(review.text(part.department().name()), gap));
            gaps = gaps.add(gap);
            values = values.add(sum(known.stream().flatMap(one -> one.judged().stream())));
        }
        if (now.judged().isEmpty() || values.compareTo(now.judged().get()) != 0) {
            return Optional.empty();
        }
        BigDecimal rest = now.gap().map(Gap::absolute).orElseThrow().subtract(gaps);
        return Optional.of(new BridgeCharts(review, metric, now, "departments").of(ordered(found, rest), false));
    }

    /** The months that a span is the sum of; none where it is no sum. */
    private List<Period> months(Basis basis) {
        if (basis == Basis.MONTH) {
            return List.of(metric.period());
        }
        return basis == Basis.YTD && metric.metric().overTime() == Aggregation.SUM
                ? metric.calendar().covered(metric.period(), Basis.YTD)
                : List.of();
    }

    private List<BridgeCharts.Part> ordered(List<BridgeCharts.Part> all, BigDecimal rest) {
        List<BridgeCharts.Part> large = all.stream().sorted(LARGEST_FIRST).toList();
        int shown = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
        List<BridgeCharts.Part> ordered = new ArrayList<>(large.subList(0, shown));
        Comparator<BridgeCharts.Part> least = Comparator.comparing(BridgeCharts.Part::gap);
        ordered.sort(metric.metric().better() == Direction.LOWER ? least.reversed() : least);
        if (shown < all.size()) {
            ordered.add(new BridgeCharts.Part(
                    review.words().count("bridge.others", all.size() - shown),
                    sum(large.subList(shown, all.size()).stream().map(BridgeCharts.Part::gap))));
        }
        if (rest.signum() != 0) {
            ordered.add(new BridgeCharts.Part(review.words().say("bridge.unshared"), rest));
        }
        return ordered;
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
