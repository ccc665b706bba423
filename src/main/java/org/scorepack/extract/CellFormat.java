package org.scorepack.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format of a workbook, such as {@code 0.0%;[Red]-0.0%} or {@code dd.mm.yyyy}, makes of a number. Its sections
 * hold for positive numbers, negative ones, zero and text, unless they say themselves when they hold.
 */
record CellFormat(List<Section> sections) {

    /** What is shown. */
    enum Shape {
        NUMBER,
        /** A hundred times the number. */
        PERCENT,
        /** A day that the number counts, perhaps with a time. */
        DATE,
        /** A time of day or a duration. */
        TIME
    }

    /**
     * A part of a format.
     *
     * @param condition such as {@code <1}; empty = where no other holds
     */
    record Section(Shape shape, Optional<String> condition) {}

    static final CellFormat GENERAL = of("General");

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");
    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+");

    static CellFormat of(String code) {
        List<Section> sections = new ArrayList<>();
        SectionText section = new SectionText();
        for (int place = 0; place < code.length(); place++) {
            char sign = code.charAt(place);
            switch (sign) {
                case '\\', '_', '*' -> place++;
                case '"' -> place = behind(code, '"', place);
                case '[' -> {
                    int end = behind(code, ']', place);
                    section.bracket(code.substring(place + 1, Math.min(end, code.length())));
                    place = end;
                }
                case ';' -> {
                    sections.add(section.section());
                    section = new SectionText();
                }
                default -> section.letters.append(sign);
            }
        }
        sections.add(section.section());
        return new CellFormat(List.copyOf(sections));
    }

    private static int behind(String code, char sign, int from) {
        int end = code.indexOf(sign, from + 1);
        return end < 0 ? code.length() : end;
    }

    /** What it makes of a number. */
    Shape of(BigDecimal number) {
        if (sections.stream().anyMatch(section -> section.condition().isPresent())) {
            return sections.stream()
                    .filter(section ->
                            section.condition().map(text -> holds(text, number)).orElse(true))
                    .findFirst()
                    .orElse(sections.get(0))
                    .shape();
        }
        int place = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(place < sections.size() ? place : 0).shape();
    }

    private static boolean holds(String condition, BigDecimal number) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return false;
        }
        int compared = number.compareTo(new BigDecimal(parts.group(2)));
        return switch (parts.group(1)) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            default -> compared != 0;
        };
    }

    /** A section while it is read: what is left without quoted texts, colours and fillers. */
    private static final class SectionText {
        private final StringBuilder letters = new StringBuilder();
        private boolean elapsed;
        private Optional<String> condition = Optional.empty();

        void bracket(String text) {
            if (CONDITION.matcher(text).matches()) {
                condition = Optional.of(text);
            }
            elapsed |= ELAPSED.matcher(text.toLowerCase(Locale.ROOT)).matches();
        }

        Section section() {
            return new Section(shape(), condition);
        }

        private Shape shape() {
            String left = letters.toString()
                    .toLowerCase(Locale.ROOT)
                    .replace("general", "")
                    .replace("am/pm", "h")
                    .replace("a/p", "h");
            if (left.indexOf('%') >= 0) {
                return Shape.PERCENT;
            }
            if (left.indexOf('y') >= 0 || left.indexOf('d') >= 0) {
                return Shape.DATE;
            }
            if (elapsed || left.indexOf('h') >= 0 || left.indexOf('s') >= 0) {
                return Shape.TIME;
            }
            return left.indexOf('m') >= 0 ? Shape.DATE : Shape.NUMBER;
        }
    }
}
