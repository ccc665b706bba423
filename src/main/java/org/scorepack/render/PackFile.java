package org.scorepack.render;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an edition may consist of, in the order in which a reader wants it. The only place that knows what the files are
 * called: who makes, links or proves them asks here.
 */
public enum PackFile {
    PDF(true, ".pdf"),
    /** The pages once more, for a small screen. */
    PHONE(true, "_phone.pdf"),
    HTML(true, ".html"),
    STRATEGY(true, "_strategy.pdf"),
    ANNEX(true, "_annex.pdf"),
    CSV(false, "figures.csv"),
    XLSX(false, "figures.xlsx"),
    OUTLOOK(false, "outlook.csv"),
    SCORES(false, "scores.csv"),
    MANIFEST(false, "manifest.json");

    private final boolean stemmed;
    private final String end;

    PackFile(boolean stemmed, String end) {
        this.stemmed = stemmed;
        this.end = end;
    }

    /** @param stem of department, period and number: {@code sales_2026-10_e1}; files that lie beside each other in any edition have none */
    public String name(String stem) {
        return stemmed ? stem + end : end;
    }

    /** What it is called in every edition; only of files that have no stem. */
    public String fixedName() {
        if (stemmed) {
            throw new IllegalStateException(this + " is called otherwise in each edition");
        }
        return end;
    }

    /** What a file of that name is; empty where no edition has one that is called so. */
    public static Optional<PackFile> of(String name) {
        return Stream.of(values())
                .filter(file -> file.stemmed ? name.endsWith(file.end) : name.equals(file.end))
                .max(Comparator.comparingInt(file -> file.end.length()));
    }

    /** Key of its words in {@code words/index.properties}: {@code file-annex}. */
    String wordKey() {
        return "file-" + name().toLowerCase(Locale.ROOT);
    }
}
