package org.scorepack.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;

/**
 * What stands behind the figures of a pack, for whoever asks why a number is what it is: its exact value, where it comes
 * from, by what its measure is judged. Of figures that the pack shows and no others, as {@code figures.csv} has them.
 *
 * @param measures in the order of the pack, those with a figure that is shown
 * @param spans the time of a figure in words, by the period and basis of its id: {@code 2026-10/ytd}
 */
public record Backing(List<Measure> measures, SortedMap<String, String> spans) {

    /** Of a pack whose figures nobody asks about. */
    public static final Backing NONE = new Backing(List.of(), new TreeMap<>());

    public Backing {
        measures = List.copyOf(measures);
        spans = Collections.unmodifiableSortedMap(new TreeMap<>(spans));
    }

    /**
     * A measure.
     *
     * @param id as in {@code figures.csv}
     * @param place anchor of its line; it leads to the measure from outside
     * @param facts what holds for all its figures
     * @param values its figures, by key
     */
    public record Measure(String id, String name, String place, List<Fact> facts, List<Value> values) {

        public Measure {
            facts = List.copyOf(facts);
            values = List.copyOf(values);
        }
    }

    /** "Agreed by": "CFO". */
    public record Fact(String label, String text) {}

    /**
     * A figure.
     *
     * @param span key of {@link Backing#spans}
     * @param exact in plain notation by the part of {@link Printed}; what is not known has no key
     * @param score as all that follow: as in {@code figures.csv}
     */
    public record Value(
            String span,
            SortedMap<String, String> exact,
            Status status,
            String score,
            String quality,
            String provenance) {

        public Value {
            exact = Collections.unmodifiableSortedMap(new TreeMap<>(exact));
        }
    }

    /** What stands behind the figures of some pages. */
    static Backing of(Review review, List<Page> pages) {
        SortedSet<FigureId> shown = ShownFigures.of(pages);
        BackingFacts facts = new BackingFacts(review);
        List<Measure> measures = new ArrayList<>();
        TreeMap<String, String> spans = new TreeMap<>();
        for (Reviewed metric : review.metrics()) {
            List<Value> values = new ArrayList<>();
            for (FigureId id : shown) {
                Optional<Judgement> judgement =
                        Optional.ofNullable(metric.judgements().get(id));
                judgement.ifPresent(found -> {
                    spans.computeIfAbsent(span(id), key -> facts.span(id));
                    values.add(BackingValues.of(metric, found, span(id)));
                });
            }
            if (!values.isEmpty()) {
                measures.add(new Measure(
                        metric.metric().id(),
                        review.digits(metric).nameWithUnit(),
                        MetricTable.anchor(metric),
                        facts.of(metric),
                        values));
            }
        }
        return new Backing(measures, spans);
    }

    private static String span(FigureId id) {
        return id.period().code() + "/" + id.basis().code();
    }
}
