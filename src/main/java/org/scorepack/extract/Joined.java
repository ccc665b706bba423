package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scorepack.figure.Absence;
import org.scorepack.figure.Figure;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;
import org.scorepack.figure.Scenario;
import org.scorepack.scorecard.AgreesWith;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Measure.Term;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Strategy;

/**
 * Makes figures of the parts that several feeds deliver, of the same source or of others, once all are read. They belong to
 * the feed that the metric names.
 *
 * @param strategy with what feeds added to it
 */
public record Joined(Strategy strategy) {

    private record Needed(String feed, Part.Side side) {}

    /**
     * The figures by feed, each list in key order. Where a feed delivered nothing for a month, the figure is missing and
     * says which one.
     */
    public SortedMap<String, List<Figure>> figures(Collection<Part> parts) {
        SortedMap<FigureId, List<Part>> byFigure = new TreeMap<>();
        parts.stream()
                .sorted(Part.KEY_ORDER)
                .forEach(part -> byFigure.computeIfAbsent(part.id(), id -> new ArrayList<>())
                        .add(part));
        SortedMap<String, List<Figure>> figures = new TreeMap<>();
        byFigure.forEach((id, its) -> strategy.metric(id.department(), id.metric())
                .ifPresent(metric -> source(metric, id.scenario())
                        .ifPresent(source -> figures.computeIfAbsent(source.feed(), feed -> new ArrayList<>())
                                .add(figure(id, its, metric, source)))));
        return figures;
    }

    private static Optional<MetricSource.FromFeed> source(Metric metric, Scenario scenario) {
        return switch (scenario) {
            case ACTUAL -> metric.source() instanceof MetricSource.FromFeed from ? Optional.of(from) : Optional.empty();
            case FORECAST -> metric.forecastSource();
            case CONTROL -> metric.checks().agreesWith().map(AgreesWith::source);
            default -> metric.targetSource();
        };
    }

    private static Figure figure(FigureId id, List<Part> parts, Metric metric, MetricSource.FromFeed source) {
        Measure measure = source.measure().orElseThrow();
        String provenance =
                String.join(" and ", parts.stream().map(Part::provenance).toList());
        Set<String> missing = missing(measure, source.feed(), parts);
        if (!missing.isEmpty()) {
            String reason = "feed " + String.join(", ", missing) + " has no rows for it";
            return new Figure(id, new Reading.Absent(Absence.NO_DATA, reason), provenance);
        }
        Optional<String> gap =
                parts.stream().map(Part::gap).filter(why -> !why.isEmpty()).findFirst();
        if (gap.isPresent()) {
            return new Figure(id, new Reading.Absent(Absence.NO_DATA, gap.get()), provenance);
        }
        Quality quality = parts.stream().map(Part::quality).reduce(Quality.FINAL, Quality::worst);
        boolean ratio = measure.rows() == Rows.RATIO;
        Total total = new Total(
                sum(parts, ratio ? Part.Side.NUMERATOR : Part.Side.VALUE),
                sum(parts, Part.Side.DENOMINATOR),
                quality,
                provenance);
        return new Figure(id, total.reading(ratio ? Rows.RATIO : Rows.SUM, metric.times()), provenance);
    }

    private static BigDecimal sum(List<Part> parts, Part.Side side) {
        return parts.stream()
                .filter(part -> part.side() == side)
                .map(Part::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<String> missing(Measure measure, String own, List<Part> parts) {
        Set<Needed> needed = new LinkedHashSet<>();
        for (Part.Side side : Part.Side.values()) {
            for (Term term : Recipe.terms(measure, side)) {
                needed.add(new Needed(term.feed().orElse(own), side));
            }
        }
        parts.forEach(part -> needed.remove(new Needed(part.feed(), part.side())));
        return needed.stream()
                .map(Needed::feed)
                .sorted(Comparator.naturalOrder())
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }
}
