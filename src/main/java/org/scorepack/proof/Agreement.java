package org.scorepack.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scorepack.render.PackFile;

/**
 * The files of an edition against each other: what the page for the screen prints is a rounding of the table, what a PDF
 * prints is what the screen prints, the table inside a PDF is the one beside it, and charts are as many here as there.
 */
final class Agreement {

    /** Which columns a printed part may be taken from. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "actual", List.of("actual", "actual_at_plan_rates"),
            "target", List.of("target"),
            "gap", List.of("variance"),
            "outlook", List.of("outlook"),
            "owner-forecast", List.of("owner_forecast"),
            "at-plan-rates", List.of("actual_at_plan_rates"),
            "prior-year", List.of("prior_year"));

    private static final String FIGURES = PackFile.CSV.fixedName();

    private final EditionProof edition;
    private final List<Flaw> flaws = new ArrayList<>();
    private ScreenPages screenPages = ScreenPages.of(List.of());

    Agreement(EditionProof edition) {
        this.edition = edition;
    }

    List<Flaw> flaws() {
        Optional<String> screen = edition.files().keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .findFirst();
        List<Piece> html = screen.flatMap(
                        name -> Optional.ofNullable(edition.files().get(name)))
                .map(bytes -> HtmlPieces.of(bytes, edition.subjects()))
                .orElseGet(List::of);
        Optional<CsvRows> table =
                Optional.ofNullable(edition.files().get(FIGURES)).flatMap(CsvRows::of);
        if (table.isEmpty()) {
            say(Flaw.Kind.UNREADABLE, FIGURES, "", "is no table that can be read", "");
        }
        screen.ifPresent(name -> table.ifPresent(rows -> rounded(name, html, rows)));
        OnScreen digits = new OnScreen(html);
        screenPages = ScreenPages.of(html);
        screen.ifPresent(name -> table.ifPresent(rows -> flaws.addAll(
                new ScreenStanding(edition.path(name), html, rows).flaws(screenPages.all(), edition.period()))));
        List<Piece> print = new ArrayList<>();
        Map<PackFile, Optional<Integer>> charts = new EnumMap<>(PackFile.class);
        edition.files()
                .forEach((name, bytes) -> PackFile.of(name)
                        .filter(file -> name.endsWith(".pdf"))
                        .ifPresent(file -> charts.put(file, pdf(name, bytes, html, digits, print))));
        if (charts.values().stream().allMatch(Optional::isPresent)) {
            screen.ifPresent(name -> charts(name, HtmlPieces.charts(html), charts));
            screen.ifPresent(name -> digits.unprinted(
                            print,
                            mark -> table.filter(rows -> !values(mark, rows).isEmpty())
                                    .isPresent())
                    .forEach((mark, text) -> flaws.add(
                            new Flaw(Flaw.Kind.FIGURE, edition.path(name), "", mark, text, "as the PDFs print it"))));
        }
        return flaws;
    }

    /** The screen has the charts of pages, strategy pack and annex; a phone those of the pages. */
    private void charts(String screen, int drawn, Map<PackFile, Optional<Integer>> charts) {
        int pages = count(charts, PackFile.PDF);
        int both = pages + count(charts, PackFile.STRATEGY) + count(charts, PackFile.ANNEX);
        if (both != drawn) {
            say(Flaw.Kind.CHARTS, screen, "", drawn + " charts", both + " charts, as the PDFs have");
        }
        int phone = charts.containsKey(PackFile.PHONE) ? count(charts, PackFile.PHONE) : pages;
        if (phone != pages) {
            edition.files().keySet().stream()
                    .filter(name -> PackFile.of(name).equals(Optional.of(PackFile.PHONE)))
                    .forEach(name ->
                            say(Flaw.Kind.CHARTS, name, "", phone + " charts", pages + " charts, as the pages have"));
        }
    }

    private static int count(Map<PackFile, Optional<Integer>> charts, PackFile file) {
        return charts.getOrDefault(file, Optional.empty()).orElse(0);
    }

    private void rounded(String name, List<Piece> html, CsvRows table) {
        Map<String, Set<Integer>> powers = new HashMap<>();
        for (Piece piece : PieceComparison.shown(html)) {
            String number = Rounding.number(HtmlPieces.seen(piece.text()));
            if (!number.isEmpty() && !Rounding.isZero(number)) {
                values(piece.mark(), table)
                        .forEach(value -> powers.computeIfAbsent(metric(piece), metric -> new TreeSet<>(Set.of(0)))
                                .addAll(Rounding.powers(number, value)));
            }
        }
        for (Piece piece : PieceComparison.shown(html)) {
            String number = Rounding.number(HtmlPieces.seen(piece.text()));
            List<BigDecimal> values = number.isEmpty() ? List.of() : values(piece.mark(), table);
            if (!values.isEmpty()
                    && values.stream()
                            .noneMatch(value -> Rounding.isZero(number)
                                    ? !Collections.disjoint(
                                            Rounding.powers(number, value),
                                            powers.getOrDefault(metric(piece), Set.of(0)))
                                    : Rounding.fits(number, value))) {
                say(
                        Flaw.Kind.FIGURE,
                        name,
                        piece,
                        HtmlPieces.seen(piece.text()),
                        values.get(0).toPlainString() + ", rounded, as " + FIGURES);
            }
        }
    }

    /** Department and metric: its figures are printed as they are, or in the same thousands or millions. */
    private static String metric(Piece piece) {
        String[] parts = piece.mark().split("/", 3);
        return parts.length < 2 ? piece.mark() : parts[0] + "/" + parts[1];
    }

    /**
     * What a figure may be a rounding of. A quarterly figure is printed with its own period in months that have none: it has no values here, nor has a
     * gap that exchange rates stand in, which is taken from other amounts than the one that is judged.
     */
    private static List<BigDecimal> values(String mark, CsvRows table) {
        int blank = mark.indexOf(' ');
        String figure = mark.substring(0, blank);
        String part = mark.substring(blank + 1);
        String key = figure.substring(0, Math.max(0, figure.lastIndexOf('/')));
        List<BigDecimal> values = new ArrayList<>();
        if (part.equals("gap") && !numbers(key, "actual_at_plan_rates", table).isEmpty()) {
            return values;
        }
        COLUMNS.getOrDefault(part, List.of()).forEach(column -> values.addAll(numbers(key, column, table)));
        return values;
    }

    /** The ends of a range, or the one value. */
    private static List<BigDecimal> numbers(String key, String column, CsvRows table) {
        return table.value(key, column).stream()
                .flatMap(value -> Stream.of(value.split(Pattern.quote(".."))))
                .filter(value -> value.matches("-?[0-9]+(\\.[0-9]+)?"))
                .map(BigDecimal::new)
                .toList();
    }

    /** How many charts it has; empty where it cannot be read. */
    private Optional<Integer> pdf(String name, byte[] bytes, List<Piece> html, OnScreen digits, List<Piece> print) {
        try {
            PdfPieces pdf = PdfPieces.of(bytes);
            compare(name, pdf.pieces(), html, digits);
            if (!PackFile.of(name).equals(Optional.of(PackFile.PHONE))) {
                print.addAll(PieceComparison.shown(pdf.pieces()));
            }
            pages(name, pdf.pieces());
            attached(name, pdf);
            glyphs(name, pdf.pieces());
            return Optional.of(pdf.charts());
        } catch (IOException unreadable) {
            say(Flaw.Kind.UNREADABLE, name, "", "cannot be read: " + unreadable.getMessage(), "");
            return Optional.empty();
        }
    }

    private void pages(String name, List<Piece> pdf) {
        PackFile kind = PackFile.of(name).orElse(PackFile.PDF);
        List<ScreenPage> shown = screenPages.of(kind);
        flaws.addAll(new PrintedPages(edition.path(name), shown, pdf).flaws());
        flaws.addAll(new PrintedCharts(edition.path(name), ScreenPage.charts(shown), pdf).flaws());
        new PrintedDigits(edition.path(name), kind, shown, screenPages.around(), pdf)
                .flaws().stream().filter(this::isNew).forEach(flaws::add);
    }

    /** Whether what stands there has not been told of yet. */
    private boolean isNew(Flaw flaw) {
        return flaws.stream()
                .noneMatch(other -> other.file().equals(flaw.file())
                        && other.where().startsWith(flaw.where())
                        && other.found().equals(flaw.found()));
    }

    /** Small words may stand beside a figure in print. */
    private void compare(String name, List<Piece> pdf, List<Piece> html, OnScreen digits) {
        Map<String, Set<String>> onScreen = new HashMap<>();
        PieceComparison.shown(html)
                .forEach(piece -> onScreen.computeIfAbsent(piece.mark(), mark -> new TreeSet<>())
                        .add(HtmlPieces.seen(piece.text())));
        for (Piece piece : PieceComparison.shown(pdf)) {
            Set<String> texts = onScreen.getOrDefault(piece.mark(), Set.of());
            boolean shown = texts.stream().anyMatch(text -> isShown(text, piece.text())) && digits.hasDigitsOf(piece);
            if (!html.isEmpty() && !shown) {
                say(
                        Flaw.Kind.FIGURE,
                        name,
                        piece,
                        piece.text(),
                        texts.isEmpty() ? "no such figure, as on the screen" : String.join(" or ", texts));
            }
        }
        pdf.stream().filter(Agreement::isText).forEach(piece -> {
            String unsaid = digits.unsaid(piece);
            if (!unsaid.isEmpty()) {
                say(
                        Flaw.Kind.FIGURE,
                        name,
                        piece,
                        piece.text(),
                        "no " + unsaid + ", which the screen does not say of it");
            }
        });
    }

    /** What is said of a metric, but for charts. */
    private static boolean isText(Piece piece) {
        return !piece.mark().isEmpty() && !piece.showsFigure() && !piece.isChart();
    }

    /** With blanks where a name stands beside it, without where a line that was broken has lost or won some. */
    private static boolean isShown(String text, String cell) {
        return stands(plain(text, ""), plain(cell, "")) || stands(plain(text, " "), plain(cell, " "));
    }

    /** Whether the text stands in the cell, as a number of its own. */
    private static boolean stands(String text, String cell) {
        return Pattern.compile("(?<![0-9.,])" + Pattern.quote(text) + "(?![0-9])")
                .matcher(cell)
                .find();
    }

    private static String plain(String text, String blank) {
        return text.replaceAll("[\\s\u00a0\u202f]+", blank).strip();
    }

    private void attached(String name, PdfPieces pdf) {
        pdf.attached().forEach((attachment, bytes) -> {
            byte[] beside = edition.files().get(attachment);
            if (beside == null) {
                say(Flaw.Kind.ATTACHMENT, name, attachment, "has a file inside that does not lie beside it", "");
            } else if (!Arrays.equals(beside, bytes)) {
                List<Flaw> named = CsvRows.of(bytes)
                        .flatMap(inside -> CsvRows.of(beside)
                                .map(expected ->
                                        inside.differences(edition.path(name) + ", inside " + attachment, expected)))
                        .orElseGet(List::of);
                say(Flaw.Kind.ATTACHMENT, name, attachment, "is not the file of that name beside it", "");
                flaws.addAll(named);
            }
        });
    }

    private void glyphs(String name, List<Piece> pieces) {
        pieces.stream()
                .filter(piece -> piece.text().indexOf('\uFFFD') >= 0)
                .forEach(piece ->
                        say(Flaw.Kind.GLYPH, name, piece, "has a character without a meaning: " + piece.text(), ""));
    }

    private void say(Flaw.Kind kind, String name, String where, String found, String expected) {
        flaws.add(new Flaw(kind, edition.path(name), where, "", found, expected));
    }

    private void say(Flaw.Kind kind, String name, Piece piece, String found, String expected) {
        flaws.add(new Flaw(kind, edition.path(name), piece.where(), piece.mark(), found, expected));
    }
}
