package org.scorepack.config;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Unit;

/**
 * What {@code unit:} may say.
 *
 * <ul>
 *   <li>{@code "%"} or {@code percent}: a percentage, 0 to 100
 *   <li>{@code money}: the currency of whichever department the card is read for; an ISO code such as {@code EUR}: that one
 *   <li>{@code count}: things that are counted, without a word behind the number
 *   <li>{@code -} or {@code none}: a bare number
 *   <li>any other text: a number with that text behind it, such as {@code days} or {@code EUR/h}
 *   <li>{@code { kind: count, symbol: calls }}: kind and text apart; the text may be one per language
 * </ul>
 */
final class UnitText {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private UnitText() {}

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** The unit; empty where it is missing or wrong, which is then among the findings. */
    static Optional<Unit> read(Block metric) {
        if (metric.node("unit").orElse(null) instanceof Node.Fields) {
            Block block = metric.block("unit").orElseThrow();
            return block.word("kind", Unit.Kind.class).map(kind -> ofKind(kind, block.label("symbol")));
        }
        return metric.label("unit").map(text -> of(text.toString()));
    }

    private static Unit ofKind(Unit.Kind kind, Optional<Label> symbol) {
        String otherwise = switch (kind) {
            case PERCENT -> "%";
            case MONEY, COUNT, NUMBER -> "";
        };
        return symbol.map(name -> new Unit(kind, name.in(Locale.ENGLISH), name))
                .orElseGet(() -> new Unit(kind, otherwise));
    }

    static Unit of(String text) {
        return switch (text) {
            case "%", "percent" -> new Unit(Unit.Kind.PERCENT, "%");
            case "money" -> new Unit(Unit.Kind.MONEY, "");
            case "count" -> new Unit(Unit.Kind.COUNT, "");
            case "-", "none" -> new Unit(Unit.Kind.NUMBER, "");
            default -> new Unit(isCurrency(text) ? Unit.Kind.MONEY : Unit.Kind.NUMBER, text);
        };
    }
}
