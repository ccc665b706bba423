package org.scorepack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scorepack.render.PackFile;

/**
 * A page of a pack as the screen shows it, with what is not marked as the figure of a measure: its question and the sentence on top,
 * count strips, charts.
 *
 * @param id such as {@code where-is-everything}
 * @param file the PDF that it stands in when printed: pages, strategy pack or annex
 * @param message the sentence on top; empty where there is none
 * @param heads of columns, which print repeats on every sheet
 * @param index words to which print adds the number of a page
 * @param texts all that is read on it outside of charts, piece by piece
 */
record ScreenPage(
        String id,
        PackFile file,
        Piece question,
        Piece message,
        List<Strip> strips,
        List<Drawn> charts,
        Set<String> heads,
        Set<String> index,
        List<Piece> texts) {

    ScreenPage {
        strips = List.copyOf(strips);
        charts = List.copyOf(charts);
        heads = Set.copyOf(heads);
        index = Set.copyOf(index);
        texts = List.copyOf(texts);
    }

    /** How many measures have which status. */
    record Strip(Piece title, List<Count> counts) {

        Strip {
            counts = List.copyOf(counts);
        }

        /** All that is read of it. */
        String text() {
            StringBuilder text = new StringBuilder(title.text());
            counts.forEach(count -> text.append(' ').append(count.text()));
            return text.toString();
        }
    }

    /**
     * One status of a strip.
     *
     * @param status as its style is called: {@code no-data}
     * @param text all that is read of it, first how many there are now, last how many there were
     */
    record Count(String status, String text) {

        int now() {
            return number(0);
        }

        int before() {
            return number(DigitRuns.of(text).size() - 1);
        }

        /** Too long for a count is no count. */
        private int number(int at) {
            List<String> runs = DigitRuns.of(text);
            return runs.isEmpty() || runs.get(at).length() > 9 ? -1 : Integer.parseInt(runs.get(at));
        }
    }

    /**
     * A chart.
     *
     * @param words what stands for it for whoever cannot see it
     * @param labels what is read in it
     */
    record Drawn(Piece words, List<String> labels) {

        Drawn {
            labels = List.copyOf(labels);
        }
    }

    static List<Drawn> charts(List<ScreenPage> pages) {
        List<Drawn> charts = new ArrayList<>();
        pages.forEach(page -> charts.addAll(page.charts()));
        return charts;
    }

    static Set<String> heads(List<ScreenPage> pages) {
        Set<String> heads = new TreeSet<>();
        pages.forEach(page -> heads.addAll(page.heads()));
        return heads;
    }

    static Set<String> index(List<ScreenPage> pages) {
        Set<String> index = new TreeSet<>();
        pages.forEach(page -> index.addAll(page.index()));
        return index;
    }

    static List<Piece> texts(List<ScreenPage> pages) {
        List<Piece> texts = new ArrayList<>();
        pages.forEach(page -> texts.addAll(page.texts()));
        return texts;
    }
}
