package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.scorecard.Unit;

/**
 * Units in the language of the pack. What the card names in that language goes first, then the language's own word for units of
 * time and points, then the card's symbol as it is.
 */
record UnitWords(Wording words, Locale locale) {

    private static final String MANY = "unit.word";
    private static final String ONE = "unit.one";

    /** "days", "Tage", "EUR"; empty for bare numbers. */
    String of(Unit unit) {
        return named(unit)
                .or(() -> known(MANY, unit))
                .orElseGet(() -> unit.name().in(locale));
    }

    /** The same behind a number as it is printed: "Tag" behind 1, "jour" behind 1,4. */
    String of(Unit unit, BigDecimal printed) {
        return named(unit)
                .or(() -> words.isOne(printed) ? known(ONE, unit) : Optional.empty())
                .orElseGet(() -> of(unit));
    }

    /** "3.8 points", "1,4 point". */
    String points(String number, BigDecimal printed) {
        return number + NumberText.NBSP + words.say(words.isOne(printed) ? "unit.points.one" : "unit.points");
    }

    /** "95 %". */
    String percent(String number) {
        return number + words.say("number.percent-space") + words.say("unit.percent");
    }

    private Optional<String> named(Unit unit) {
        return unit.name().exactly(locale);
    }

    private Optional<String> known(String family, Unit unit) {
        return words.find(family + "." + unit.symbol().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
