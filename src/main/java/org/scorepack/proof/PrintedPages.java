package org.scorepack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentence on top of each page of a PDF, and its count strips, against those of the screen, word by word. */
final class PrintedPages {

    private final String file;
    private final List<ScreenPage> screen;
    private final List<Piece> print = new ArrayList<>();
    private final List<String> flat = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * @param file path of the PDF, for messages
     * @param screen the pages that it must have
     */
    PrintedPages(String file, List<ScreenPage> screen, List<Piece> pdf) {
        this.file = file;
        this.screen = screen;
        pdf.stream().filter(Piece::isRead).forEach(piece -> {
            print.add(piece);
            flat.add(DigitRuns.flat(piece.text()));
        });
    }

    List<Flaw> flaws() {
        for (ScreenPage page : screen) {
            if (!page.message().text().isBlank()) {
                message(page);
            }
            page.strips().forEach(this::strip);
        }
        return flaws;
    }

    private void message(ScreenPage page) {
        String expected = DigitRuns.flat(page.message().text());
        for (int at = 0; at < flat.size(); at++) {
            if (expected.startsWith(flat.get(at)) && from(at, expected.length()).equals(expected)) {
                return;
            }
        }
        alike(page.message().text())
                .or(() -> find(page.question().text()).map(at -> at + 1))
                .filter(at -> at < print.size())
                .ifPresent(at -> say(
                        print.get(at),
                        "sentence on top of \"" + page.question().text() + "\"",
                        print.get(at).text(),
                        page.message().text()));
    }

    private void strip(ScreenPage.Strip strip) {
        find(strip.title().text())
                .or(() -> alike(strip.title().text()))
                .filter(at -> !from(at, DigitRuns.flat(strip.text()).length()).equals(DigitRuns.flat(strip.text())))
                .ifPresent(at -> say(
                        print.get(at),
                        "count strip",
                        words(at, DigitRuns.flat(strip.text()).length()),
                        strip.text()));
    }

    /** The pieces from that place on, together, as long as they are within that length or reach it. */
    private String from(int place, int length) {
        StringBuilder text = new StringBuilder();
        for (int at = place; at < flat.size() && text.length() < length; at++) {
            text.append(flat.get(at));
        }
        return text.toString();
    }

    private String words(int place, int length) {
        StringBuilder text = new StringBuilder();
        int read = 0;
        for (int at = place; at < flat.size() && read < length; at++) {
            text.append(print.get(at).text().strip()).append(' ');
            read += flat.get(at).length();
        }
        return text.toString().strip();
    }

    private Optional<Integer> find(String text) {
        int at = flat.indexOf(DigitRuns.flat(text));
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** Where a text stands that differs in digits alone. */
    private Optional<Integer> alike(String text) {
        String shape = DigitRuns.shape(text);
        for (int at = 0; at < print.size(); at++) {
            if (DigitRuns.shape(print.get(at).text()).equals(shape)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private void say(Piece at, String where, String found, String expected) {
        flaws.add(new Flaw(
                DigitRuns.of(found).equals(DigitRuns.of(expected)) ? Flaw.Kind.TEXT : Flaw.Kind.FIGURE,
                file,
                at.where() + ", " + where,
                "",
                found,
                expected));
    }
}
