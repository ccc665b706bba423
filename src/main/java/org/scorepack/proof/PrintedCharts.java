package org.scorepack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The charts of a PDF against those of the screen: each with its words for whoever cannot see it, and the digits of its labels. Print
 * may have no room for the names of some months.
 */
final class PrintedCharts {

    private final String file;
    private final List<Chart> print = new ArrayList<>();
    private final List<Chart> screen = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * A chart of either.
     *
     * @param words with mark and place
     * @param labels what is read in it
     */
    private record Chart(Piece words, String labels) {

        String key() {
            return DigitRuns.flat(words.text());
        }
    }

    /**
     * @param file path of the PDF, for messages
     * @param charts that it must have
     */
    PrintedCharts(String file, List<ScreenPage.Drawn> charts, List<Piece> pdf) {
        this.file = file;
        charts.forEach(chart -> screen.add(new Chart(chart.words(), String.join(" ", chart.labels()))));
        for (int at = 0; at < pdf.size(); at++) {
            if (pdf.get(at).where().endsWith(Piece.CHART)) {
                StringBuilder labels = new StringBuilder();
                for (int next = at + 1;
                        next < pdf.size() && pdf.get(next).where().endsWith(Piece.DRAWN);
                        next++) {
                    labels.append(pdf.get(next).text()).append(' ');
                }
                print.add(new Chart(pdf.get(at), labels.toString()));
            }
        }
    }

    List<Flaw> flaws() {
        paired();
        inWords();
        return flaws;
    }

    /** Charts of the same words have the same labels; what is left has none that speaks like it. */
    private void paired() {
        List<Chart> alone = new ArrayList<>();
        List<Chart> open = new ArrayList<>();
        for (Chart chart : print) {
            if (!take(chart, true)) {
                open.add(chart);
            }
        }
        for (Chart chart : open) {
            if (!take(chart, false)) {
                alone.add(chart);
            }
        }
        print.retainAll(alone);
    }

    /** Takes a chart of the same words off the screen. @param same whether its labels have to be the same too */
    private boolean take(Chart chart, boolean same) {
        for (Chart other : screen) {
            if (other.key().equals(chart.key())) {
                Map<String, Integer> surplus = DigitRuns.surplus(chart.labels(), other.labels());
                if (!same && DigitRuns.contradict(surplus)) {
                    flaws.add(new Flaw(
                            Flaw.Kind.FIGURE,
                            file,
                            chart.words().where().replace(Piece.CHART, Piece.DRAWN),
                            chart.words().mark(),
                            chart.labels().strip(),
                            other.labels()));
                }
                if (!same || surplus.isEmpty()) {
                    screen.remove(other);
                    return true;
                }
            }
        }
        return false;
    }

    /** What has no counterpart, beside what differs from it in digits alone or is about the same measure. */
    private void inWords() {
        for (Chart chart : print) {
            String shape = DigitRuns.shape(chart.words().text());
            screen.stream()
                    .filter(other -> DigitRuns.shape(other.words().text()).equals(shape))
                    .findFirst()
                    .or(() -> screen.stream()
                            .filter(other -> !chart.words().mark().isEmpty()
                                    && other.words().mark().equals(chart.words().mark()))
                            .findFirst())
                    .or(() -> screen.stream().findFirst())
                    .ifPresent(other -> {
                        screen.remove(other);
                        flaws.add(new Flaw(
                                Flaw.Kind.FIGURE,
                                file,
                                chart.words().where(),
                                chart.words().mark(),
                                chart.words().text(),
                                other.words().text()));
                    });
        }
    }
}
