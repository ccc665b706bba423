package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/** The small words beside a figure: what it is made of, and how good it is. */
record FigureNotes(Review review) {

    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(10_000);

    /** "18 of 45, by hand"; empty for a final value that is no ratio. */
    String of(Judgement judgement) {
        List<String> notes = new ArrayList<>();
        madeOf(judgement).ifPresent(notes::add);
        quality(judgement).map(this::said).ifPresent(notes::add);
        if (hasClosing(judgement)) {
            notes.add(review.words().say("closing.note"));
        }
        return String.join(
                review.words().say("list.comma"),
                notes.stream().filter(note -> !note.isEmpty()).toList());
    }

    /** How many parts are missing is known where we put them together, not where a source says so. */
    private String said(Quality quality) {
        return quality.kind() == Quality.Kind.PARTIAL && quality.expected() == 0
                ? review.words().say("quality.parts")
                : review.words().of("quality", quality.kind(), quality.present(), quality.expected());
    }

    /** "h" for a value by hand: one letter where there is room for one line; empty for a final value. */
    String mark(Judgement judgement) {
        return quality(judgement)
                .map(quality -> Stream.of(
                                review.words().of("quality.mark", quality.kind()),
                                judgement.atPlanRates().isPresent()
                                        ? review.words().say("rates.mark")
                                        : "",
                                hasClosing(judgement) ? review.words().say("closing.mark") : "")
                        .filter(mark -> !mark.isEmpty())
                        .collect(Collectors.joining(review.words().say("list.comma"))))
                .orElse("");
    }

    /** "t" for a target that nobody has agreed to; empty else. */
    String targetMark(Judgement judgement) {
        return judgement.targetIsPlaceholder() ? review.words().say("target.mark") : "";
    }

    /** The same, and a star for one that was revised this year. */
    String targetMark(Reviewed metric) {
        String mark = metric.now().map(this::targetMark).orElse("");
        return mark.isEmpty() && isRevised(metric) ? review.words().say("target.mark.revised") : mark;
    }

    /** In words, where there is room for them: "not agreed yet", "revised". */
    String targetNote(Reviewed metric) {
        if (metric.now().filter(Judgement::targetIsPlaceholder).isPresent()) {
            return review.words().say("target.note.placeholder");
        }
        return isRevised(metric) ? review.words().say("target.revised") : "";
    }

    private boolean isRevised(Reviewed metric) {
        return new TargetChanges(review).isRevised(metric);
    }

    /** What the letters mean, those that these metrics have. */
    List<String> legend(List<Reviewed> metrics) {
        List<String> legend = new ArrayList<>(metrics.stream()
                .flatMap(FigureNotes::shown)
                .flatMap(judgement -> quality(judgement).stream())
                .map(Quality::kind)
                .filter(kind -> kind != Quality.Kind.FINAL)
                .distinct()
                .sorted()
                .map(kind -> review.words().of("quality.legend", kind))
                .toList());
        if (metrics.stream().flatMap(FigureNotes::shown).anyMatch(Judgement::targetIsPlaceholder)) {
            legend.add(review.words().say("target.mark.legend"));
        }
        if (metrics.stream().anyMatch(this::isRevised)) {
            legend.add(review.words().say("target.mark.revised.legend"));
        }
        if (metrics.stream()
                .flatMap(FigureNotes::shown)
                .anyMatch(judgement -> judgement.atPlanRates().isPresent())) {
            legend.add(review.words().say("rates.legend"));
        }
        if (metrics.stream().flatMap(FigureNotes::shown).anyMatch(this::hasClosing)) {
            legend.add(review.words().say("closing.legend"));
        }
        return legend;
    }

    private boolean hasClosing(Judgement judgement) {
        return new ClosingWords(review).isIn(judgement);
    }

    private static Stream<Judgement> shown(Reviewed metric) {
        return Stream.concat(metric.now().stream(), YearToDate.partial(metric).stream());
    }

    private static Optional<Quality> quality(Judgement judgement) {
        return judgement.actual() instanceof Reading.Present present
                ? Optional.of(present.quality())
                : Optional.empty();
    }

    /** "18 of 45" of a share, "1,395 for 500" of hours per head, where parts are counted and known. */
    Optional<String> madeOf(Judgement judgement) {
        return judgement.actual().fraction().flatMap(ratio -> madeOf(ratio, isShare(judgement)));
    }

    private boolean isShare(Judgement judgement) {
        return review.metric(judgement.id().metric())
                .map(metric -> metric.metric().unit().isPercent())
                .orElse(false);
    }

    /** Where both parts are whole and small enough to be things that are counted. */
    private Optional<String> madeOf(Reading.Ratio ratio, boolean isShare) {
        boolean counted = Stream.of(ratio.numerator(), ratio.denominator())
                .allMatch(part ->
                        part.stripTrailingZeros().scale() <= 0 && part.abs().compareTo(MOST_COUNTED) < 0);
        return counted
                ? Optional.of(review.words()
                        .say(
                                isShare ? "ratio" : "ratio.per",
                                review.numbers().plain(ratio.numerator(), 0),
                                review.numbers().plain(ratio.denominator(), 0)))
                : Optional.empty();
    }
}
