package org.scorepack.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Languages;
import org.scorepack.scorecard.Layout;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.PackForm;
import org.scorepack.scorecard.Paper;
import org.scorepack.scorecard.Place;

/**
 * The keys of one block of YAML, or the cells of one row of a catalogue, as the types that the program wants.
 *
 * <p>A value that does not fit is among the findings and reads as absent: the schema has mostly complained already.
 */
final class Block {

    private final Node.Fields fields;
    private final Findings findings;

    Block(Node.Fields fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The block that a node is; an empty one, and a finding, where it is something else. */
    static Block of(Node node, Findings findings) {
        if (node instanceof Node.Fields fields) {
            return new Block(fields, findings);
        }
        findings.errorOnce("wrong-type", node.place(), "this is not a block of keys", "key: value");
        return new Block(new Node.Fields(Map.of(), node.place()), findings);
    }

    Findings findings() {
        return findings;
    }

    Place place() {
        return fields.place();
    }

    /** Whether something inside is among the errors. */
    boolean isBroken() {
        Deque<Node> open = new ArrayDeque<>(List.of(fields));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (findings.isErrorAt(node.place())) {
                return true;
            }
            if (node instanceof Node.Items items) {
                open.addAll(items.nodes());
            } else if (node instanceof Node.Fields block) {
                block.byKey().values().forEach(field -> {
                    open.add(field.key());
                    open.add(field.value());
                });
            }
        }
        return false;
    }

    /** Keeps later checks from judging the whole where something inside is wrong. */
    void excuseIfBroken() {
        if (isBroken()) {
            findings.excuse(place());
        }
    }

    /** Where a key's value stands; where the block stands if the key is missing. */
    Place placeOf(String key) {
        return fields.get(key).map(Node::place).orElse(fields.place());
    }

    boolean has(String key) {
        return fields.byKey().containsKey(key);
    }

    Set<String> keys() {
        return fields.byKey().keySet();
    }

    Optional<Node> node(String key) {
        return fields.get(key);
    }

    Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::text);
    }

    String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** A text that names something: see {@link Ids}. */
    Optional<String> id(String key) {
        return scalar(key).flatMap(scalar -> Ids.read(scalar, findings));
    }

    /** Remembers that the values of a key name something that should exist. */
    Block refers(References.Kind kind, String key) {
        listed(key).forEach(node -> {
            if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
                findings.references().use(kind, scalar.text(), scalar.place());
            }
        });
        return this;
    }

    Optional<Label> label(String key) {
        Optional<Node> node = node(key);
        if (node.isPresent() && node.get() instanceof Node.Fields languages) {
            Optional<Label> label = LanguageTexts.read(new Block(languages, findings), languages);
            label.ifPresent(texts -> findings.texts().add(placeOf(key), texts));
            return label;
        }
        Optional<Label> label = text(key).map(Label::of);
        label.ifPresent(text -> findings.texts().add(placeOf(key), text));
        return label;
    }

    /** {@code language:}, one that the pages have words in. */
    Optional<Locale> language() {
        return read("language", "one of: " + String.join(", ", Languages.CODES), Languages::of);
    }

    /** {@code paper:} and {@code layout:}. */
    PackForm form() {
        return new PackForm(read("paper", Paper.WORDS, Paper::of), word("layout", Layout.class));
    }

    Optional<BigDecimal> number(String key) {
        return read(key, "a number such as 12 or 12.5", Texts::number);
    }

    Optional<Integer> whole(String key) {
        return read(key, "a whole number", Texts::whole);
    }

    /** A whole number, or a default. */
    int whole(String key, int otherwise) {
        return whole(key).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return flag(key).orElse(otherwise);
    }

    Optional<Boolean> flag(String key) {
        return read(key, "true or false", Texts::flag);
    }

    /** A day; a month stands for its first one. */
    Optional<LocalDate> firstDay(String key) {
        return read(key, Texts.DAY_OR_MONTH, text -> Texts.day(text, true));
    }

    /** A day; a month stands for its last one. */
    Optional<LocalDate> lastDay(String key) {
        return read(key, Texts.DAY_OR_MONTH, text -> Texts.day(text, false));
    }

    /** A period of the company's calendar; not looked at while the calendar itself cannot be read. */
    Optional<Period> period(String key, FiscalCalendar calendar) {
        boolean known = !findings.isUnreadable(ReferenceCheck.ORGANISATION);
        return known
                ? read(key, "a period such as " + calendar.exampleCode(), calendar::parse)
                : text(key).flatMap(calendar::parse);
    }

    Optional<YearMonth> month(String key) {
        return read(key, "a month such as 2026-10", Texts::month);
    }

    /** {@code from} and {@code until}. */
    Life life() {
        Optional<LocalDate> from = firstDay("from");
        Optional<LocalDate> until = lastDay("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.error(
                    "ends-before-start",
                    placeOf("until"),
                    "until " + until.get() + " is before from " + from.get(),
                    "until on or after from");
            return Life.ALWAYS;
        }
        return new Life(from, until);
    }

    /** One of an enum's names, in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return read(key, "one of: " + Texts.words(type), text -> Texts.word(text, type));
    }

    /** One text or a list of texts. */
    List<String> texts(String key) {
        return scalars(key).stream().map(Node.Scalar::text).toList();
    }

    /** One value or a list of values. */
    List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> found = new ArrayList<>();
        for (Node node : listed(key)) {
            if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
                found.add(scalar);
            } else {
                findings.errorOnce("wrong-type", node.place(), "this is not a single value", "a text or number");
            }
        }
        return found;
    }

    /** What a list holds, or the one thing that stands in its place. */
    List<Node> listed(String key) {
        return node(key).map(Block::listed).orElse(List.of());
    }

    /** The blocks of a list. */
    List<Block> blocks(String key) {
        return listed(key).stream().map(node -> of(node, findings)).toList();
    }

    Optional<Block> block(String key) {
        return node(key).map(node -> of(node, findings));
    }

    /** The keys and values of a block of texts, such as a code table. */
    Map<String, String> table(String key) {
        Map<String, String> found = new LinkedHashMap<>();
        block(key)
                .ifPresent(block ->
                        block.keys().forEach(name -> block.text(name).ifPresent(to -> found.put(name, to))));
        return found;
    }

    /** A scalar through a parser; a text that the parser does not take is a finding. */
    <T> Optional<T> read(String key, String expected, Function<String, Optional<T>> parser) {
        Optional<Node.Scalar> scalar = scalar(key);
        Optional<T> value = scalar.map(Node.Scalar::text).flatMap(parser);
        if (scalar.isPresent() && value.isEmpty()) {
            findings.errorOnce(
                    "bad-value",
                    scalar.get().place(),
                    "'" + key + "' is '" + Texts.shortened(scalar.get().text()) + "'",
                    expected);
        }
        return value;
    }

    Optional<Node.Scalar> scalar(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return scalar.isNothing() ? Optional.empty() : Optional.of(scalar);
        }
        findings.errorOnce("wrong-type", placeOf(key), "'" + key + "' is a list or a block", "a single value");
        return Optional.empty();
    }

    private static List<Node> listed(Node node) {
        return node instanceof Node.Items items ? items.nodes() : List.of(node);
    }
}
