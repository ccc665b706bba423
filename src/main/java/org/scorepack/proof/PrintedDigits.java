package org.scorepack.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorepack.render.PackFile;

/**
 * The digits that are read in a PDF, outside of charts, against those that are read on the screen. What is read in one piece stands in the
 * same order there; and over a whole file no number stands in place of another one. What only one of the two has contradicts nothing.
 */
final class PrintedDigits {

    private final String file;
    private final boolean phone;
    private final List<ScreenPage> screen;
    private final String around;
    private final List<Piece> pdf;
    private final List<Piece> texts;
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * @param file path of the PDF, for messages
     * @param screen the pages that it must have
     * @param around what the screen says above and below them
     */
    PrintedDigits(String file, PackFile kind, List<ScreenPage> screen, String around, List<Piece> pdf) {
        this.file = file;
        this.phone = kind == PackFile.PHONE;
        this.screen = screen;
        this.around = around;
        this.pdf = pdf;
        this.texts = ScreenPage.texts(screen);
    }

    List<Flaw> flaws() {
        if (!screen.isEmpty()) {
            List<Piece> read = read();
            inPlace(read);
            if (!phone) {
                inSum(read);
            }
            headsAndFeet();
        }
        return flaws;
    }

    /** Every piece that shows no figure, which has a proof of its own. */
    private void inPlace(List<Piece> read) {
        List<String> all = new ArrayList<>();
        Set<String> lines = new HashSet<>();
        texts.forEach(piece -> {
            List<String> runs = DigitRuns.of(piece.text());
            all.addAll(runs);
            lines.add(DigitRuns.line(runs));
        });
        String line = DigitRuns.line(all) + DigitRuns.line(DigitRuns.of(around));
        for (Piece piece : read) {
            boolean stands = piece.showsFigure()
                    || parts(piece)
                            .map(DigitRuns::of)
                            .map(DigitRuns::line)
                            .allMatch(runs -> lines.contains(runs) || line.contains(runs));
            if (!stands) {
                flaws.add(flaw(piece));
            }
        }
    }

    /** On a phone the cells of a row follow each other; the pages of its contents are its own. */
    private Stream<String> parts(Piece piece) {
        if (!phone) {
            return Stream.of(piece.text());
        }
        boolean own = !piece.mark().isEmpty() || piece.text().strip().matches("[0-9]+");
        return own ? Stream.empty() : Stream.of(piece.text().split("·"));
    }

    /** Names what has a number too many and differs from the screen; where nothing does, the numbers. */
    private void inSum(List<Piece> read) {
        Map<String, Integer> surplus = new TreeMap<>();
        texts.forEach(piece -> DigitRuns.count(piece.text(), -1, surplus));
        read.forEach(piece -> DigitRuns.count(piece.text(), 1, surplus));
        surplus.values().removeIf(times -> times == 0);
        if (!DigitRuns.contradict(surplus)) {
            return;
        }
        Map<String, Integer> shown = new TreeMap<>();
        texts.forEach(piece -> shown.merge(DigitRuns.flat(piece.text()), 1, Integer::sum));
        read.stream()
                .filter(piece -> DigitRuns.of(piece.text()).stream().anyMatch(run -> surplus.getOrDefault(run, 0) > 0))
                .filter(piece -> shown.merge(DigitRuns.flat(piece.text()), -1, Integer::sum) < 0)
                .map(this::flaw)
                .filter(flaw -> !flaws.contains(flaw))
                .forEach(flaws::add);
        if (flaws.isEmpty()) {
            flaws.add(new Flaw(Flaw.Kind.FIGURE, file, "", "", "has other numbers than the screen: " + surplus, ""));
        }
    }

    private Flaw flaw(Piece piece) {
        String shape = DigitRuns.shape(piece.text());
        Optional<String> alike = texts.stream()
                .filter(other -> DigitRuns.shape(other.text()).equals(shape))
                .map(Piece::text)
                .filter(other -> !DigitRuns.flat(other).equals(DigitRuns.flat(piece.text())))
                .findFirst();
        return new Flaw(
                Flaw.Kind.FIGURE,
                file,
                piece.where(),
                piece.mark(),
                piece.text(),
                alike.orElse("what the screen says"));
    }

    /** Company, department, issue, what the data goes up to, and which page of how many it is. */
    private void headsAndFeet() {
        List<Piece> feet =
                pdf.stream().filter(piece -> piece.where().endsWith(Piece.FOOT)).toList();
        Set<String> said = new HashSet<>(DigitRuns.of(around));
        said.add(String.valueOf(feet.size()));
        int page = 0;
        for (Piece foot : feet) {
            page++;
            String own = String.valueOf(page);
            if (!DigitRuns.of(foot.text()).stream().allMatch(run -> said.contains(run) || run.equals(own))) {
                flaws.add(new Flaw(
                        Flaw.Kind.FIGURE, file, foot.where(), "", foot.text().strip(), "what the screen says"));
            }
        }
    }

    /** From the first question on, without what print has alone: heads of columns on each further sheet, pages in the index. */
    private List<Piece> read() {
        List<Piece> print = pdf.stream().filter(Piece::isRead).toList();
        Set<String> heads = ScreenPage.heads(screen);
        Set<String> index = ScreenPage.index(screen);
        String question = DigitRuns.flat(screen.get(0).question().text());
        List<Piece> read = new ArrayList<>();
        String before = "";
        for (Piece piece : print) {
            String flat = DigitRuns.flat(piece.text());
            if (flat.equals(question)) {
                read.clear();
            }
            if (!flat.matches("[0-9]+") || !index.contains(before)) {
                read.add(heads.stream()
                        .filter(head -> isRepeated(piece.text(), head))
                        .findFirst()
                        .map(head -> new Piece(piece.mark(), head, piece.where()))
                        .orElse(piece));
            }
            before = flat;
        }
        return read;
    }

    private static boolean isRepeated(String text, String head) {
        return !head.isEmpty()
                && text.length() > head.length()
                && text.startsWith(head + " ")
                && text.strip().replace(head, "").isBlank();
    }
}
