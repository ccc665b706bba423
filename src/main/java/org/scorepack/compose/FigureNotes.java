package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Quality;
import org.scorepack.figure.Reading;

/** The small words below a figure: what it is made of, and how good it is. */
record FigureNotes(Review review) {

    private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(10_000);

    /**
     * "18 of 45, by hand"; empty for a final value.
     *
     * @param parts whether a ratio says what it is made of
     */
    String of(Judgement judgement, boolean parts) {
        List<String> notes = new ArrayList<>();
        if (parts) {
            judgement.actual().fraction().flatMap(this::madeOf).ifPresent(notes::add);
        }
        if (judgement.actual() instanceof Reading.Present present) {
            Quality quality = present.quality();
            notes.add(review.words().of("quality", quality.kind(), quality.present(), quality.expected()));
        }
        return String.join(
                review.words().say("list.comma"),
                notes.stream().filter(note -> !note.isEmpty()).toList());
    }

    /** Where both parts are whole and small enough to be things that are counted. */
    private Optional<String> madeOf(Reading.Ratio ratio) {
        boolean counted = Stream.of(ratio.numerator(), ratio.denominator())
                .allMatch(part ->
                        part.stripTrailingZeros().scale() <= 0 && part.abs().compareTo(MOST_COUNTED) < 0);
        return counted
                ? Optional.of(review.words()
                        .say(
                                "ratio",
                                review.numbers().plain(ratio.numerator(), 0),
                                review.numbers().plain(ratio.denominator(), 0)))
                : Optional.empty();
    }
}
