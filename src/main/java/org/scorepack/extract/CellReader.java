package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.config.FeedSpec.QualityKey;
import org.scorepack.config.NumberStyle;
import org.scorepack.figure.Quality;

/** Cells as numbers and qualities. An empty cell is always missing, and so is what the source declares; never zero. */
final class CellReader {

    private final NumberGrammar grammar;
    private final Set<String> missing;

    CellReader(NumberStyle numbers, List<String> missing) {
        this.grammar = new NumberGrammar(numbers);
        this.missing = missing.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    boolean isMissing(String text) {
        return text.isEmpty() || missing.contains(text);
    }

    /** The number in a cell; empty where it is missing. */
    Optional<BigDecimal> number(Row row, String column) throws Refusal {
        int place = row.columns().index(column);
        String text = row.cells().get(place).strip();
        if (isMissing(text)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (row.kinds().get(place)) {
                    case DATE -> throw new Refusal("not-a-number", column, "is a date; expected a number", text);
                    case TIME -> throw new Refusal("not-a-number", column, "is a time; expected a number", text);
                    case NUMBER -> typed(text, column);
                    default -> grammar.read(row.text(column), column);
                });
    }

    /** The number in a text that is no cell, such as a line below a table. */
    Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(grammar.read(text.strip(), ""));
        } catch (Refusal notANumber) {
            return Optional.empty();
        }
    }

    private static BigDecimal typed(String text, String column) throws Refusal {
        Optional<BigDecimal> plain = PlainNumber.read(text, '.');
        try {
            return plain.isPresent() ? plain.get() : NumberGrammar.plain(new BigDecimal(text));
        } catch (NumberFormatException notFinite) {
            throw new Refusal("not-a-number", column, "is no finite number", text);
        }
    }

    /** The quality of a row's values. */
    Quality quality(Row row, QualityKey key) throws Refusal {
        String word = key.fixed();
        if (key.column().isPresent()) {
            String text = row.text(key.column().get());
            word = isMissing(text) ? key.fixed() : key.codes().getOrDefault(text, text);
        }
        Optional<Quality> quality = quality(word);
        if (quality.isEmpty()) {
            throw new Refusal(
                    "unknown-quality",
                    key.column().orElse(""),
                    "is no quality; expected final, manual, estimate, carried, partial or disputed, or a code for one",
                    word);
        }
        return quality.get();
    }

    /** The quality that a word names; empty where it names none. */
    static Optional<Quality> quality(String word) {
        try {
            return Optional.of(Quality.of(Quality.Kind.valueOf(word.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
