package org.scorepack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page for the screen says in digits: of each figure the cells that show it, of each metric the numbers in all that is said
 * of it. Signs and words may stand otherwise in print; digits may not.
 */
final class OnScreen {

    /** Begins the table of what a chart draws, which print has not. */
    private static final String POINTS = "<details class=\"points\"";

    private static final Pattern CELL = Pattern.compile("^<t[dh][\\s>]");
    private static final Pattern HEAD = Pattern.compile("\\sdata-head=\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    /** Where a number was broken at the end of a line. */
    private static final Pattern BROKEN = Pattern.compile("(?<=[0-9][.,]) (?=[0-9])");

    private final Map<String, List<Cell>> cells = new HashMap<>();
    private final Map<String, Set<String>> numbers = new HashMap<>();
    private final Set<String> heads = new HashSet<>();

    /**
     * A cell of a table.
     *
     * @param head of its column, which a phone prints beside the value
     * @param value the figure
     * @param text all that stands in it: small words beside the figure are a piece of their own in print, or of one with it
     */
    private record Cell(String head, String value, String text) {

        /** With or without small words, and on a phone with the head. */
        boolean isPrintedAs(String printed) {
            String digits = digits(printed);
            return Stream.of(value, text, head + value, head + text).anyMatch(one -> digits.equals(digits(one)));
        }
    }

    OnScreen(List<Piece> html) {
        String head = "";
        boolean ofChart = false;
        StringBuilder text = new StringBuilder();
        Map<String, String> shown = new HashMap<>();
        for (Piece piece : html) {
            if (piece.text().startsWith(POINTS) || piece.text().equals("</details>")) {
                ofChart = piece.text().startsWith(POINTS);
            } else if (CELL.matcher(piece.text()).find()) {
                Matcher named = HEAD.matcher(piece.text());
                head = named.find() ? HtmlPieces.seen(named.group(1)) : "";
                heads.addAll(numbers(head));
                text.setLength(0);
                shown.clear();
            } else if (piece.text().startsWith("</t")) {
                for (Map.Entry<String, String> figure : shown.entrySet()) {
                    Cell cell = new Cell(head, figure.getValue(), text.toString());
                    said(figure.getKey()).addAll(numbers(cell.text()));
                    if (!ofChart) {
                        cells.computeIfAbsent(figure.getKey(), any -> new ArrayList<>())
                                .add(cell);
                    }
                }
                shown.clear();
            } else if (!piece.text().startsWith("<")) {
                String seen = HtmlPieces.seen(piece.text());
                text.append(seen).append(' ');
                if (piece.showsFigure()) {
                    shown.put(piece.mark(), seen);
                }
                said(piece.mark()).addAll(numbers(seen));
            }
        }
    }

    private Set<String> said(String mark) {
        return numbers.computeIfAbsent(subject(mark), any -> new HashSet<>());
    }

    /** Whether a cell of the figure has these digits; a figure that stands in no cell is not asked. */
    boolean hasDigitsOf(Piece figure) {
        List<Cell> shown = cells.getOrDefault(figure.mark(), List.of());
        return shown.isEmpty() || shown.stream().anyMatch(cell -> cell.isPrintedAs(figure.text()));
    }

    /** The first number of a text about a metric that the screen does not say of it; empty where it says them all. */
    String unsaid(Piece about) {
        Set<String> said = numbers.getOrDefault(subject(about.mark()), Set.of());
        if (said.isEmpty()
                || unsaid(said, BROKEN.matcher(about.text()).replaceAll("")).isEmpty()) {
            return "";
        }
        return unsaid(said, about.text()).orElse("");
    }

    private Optional<String> unsaid(Set<String> said, String text) {
        return numbers(text).stream()
                .filter(number -> !said.contains(number) && !heads.contains(number))
                .findFirst();
    }

    /**
     * The values that no print of their figure has, by figure. Where the screen shows a figure in more cells than print, what stands in the
     * others must be printed too, or be proven by the table.
     *
     * @param exact whether the table has the figure's own value
     */
    Map<String, String> unprinted(List<Piece> print, Predicate<String> exact) {
        Map<String, List<String>> printed = new HashMap<>();
        print.forEach(piece ->
                printed.computeIfAbsent(piece.mark(), any -> new ArrayList<>()).add(piece.text()));
        Map<String, String> found = new HashMap<>();
        cells.forEach((mark, shown) -> {
            List<String> texts = printed.getOrDefault(mark, List.of());
            shown.stream()
                    .filter(cell -> (texts.size() >= shown.size() || !texts.isEmpty() && !exact.test(mark))
                            && texts.stream().noneMatch(text -> numbers(text).containsAll(numbers(cell.value()))))
                    .forEach(cell -> found.put(mark, cell.value()));
        });
        return found;
    }

    /** {@code sales/exports/2026-10} of a metric or of any figure of it. */
    private static String subject(String mark) {
        int blank = mark.indexOf(' ');
        String[] parts = (blank < 0 ? mark : mark.substring(0, blank)).split("/", -1);
        return parts.length < 2 ? "" : parts[0] + "/" + parts[1];
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).toList();
    }
}
