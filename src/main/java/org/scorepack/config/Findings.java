package org.scorepack.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/**
 * What the checks have found so far.
 *
 * <p>A place that one check has complained about is left alone by the readers after it, so that one mistake gives one
 * finding.
 */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Set<Place> errors = new HashSet<>();
    private final Set<Place> excused = new HashSet<>();
    private final References references = new References();
    private final LanguageTexts texts = new LanguageTexts();
    private final Set<String> unreadable = new HashSet<>();

    /** The ids that the same texts define and use. */
    References references() {
        return references;
    }

    /** The texts that pages print. */
    LanguageTexts texts() {
        return texts;
    }

    void add(Finding finding) {
        all.add(finding);
        if (finding.isError()) {
            errors.add(finding.place());
        }
    }

    void error(String code, Place place, String found, String expected) {
        add(Finding.error(code, place, found, expected));
    }

    /** An error that is only worth saying where nothing else is wrong at that place. */
    void errorOnce(String code, Place place, String found, String expected) {
        if (!isExcused(place)) {
            error(code, place, found, expected);
        }
    }

    /** A warning that is only worth saying where nothing is wrong at that place. */
    void warningOnce(String code, Place place, String found, String expected) {
        if (!isExcused(place)) {
            add(Finding.warning(code, place, found, expected));
        }
    }

    void warning(String code, Place place, String found, String expected) {
        add(Finding.warning(code, place, found, expected));
    }

    /** Remembers that something inside of what starts here is wrong, so that the whole is not judged too. */
    void excuse(Place place) {
        excused.add(place);
    }

    /** Whether an error stands exactly here. */
    boolean isErrorAt(Place place) {
        return errors.contains(place);
    }

    private boolean isExcused(Place place) {
        return errors.contains(place) || excused.contains(place);
    }

    void info(String code, Place place, String found, String expected) {
        add(Finding.info(code, place, found, expected));
    }

    /** Remembers that a file could not be read, so that nobody looks for its ids in vain. */
    void unreadable(String file) {
        unreadable.add(file);
    }

    /** Whether a file whose path starts so could not be read. */
    boolean isUnreadable(String start) {
        return unreadable.stream().anyMatch(file -> file.startsWith(start));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** All of them by place, equal ones once. */
    List<Finding> sorted() {
        return List.copyOf(new TreeSet<>(all));
    }
}
