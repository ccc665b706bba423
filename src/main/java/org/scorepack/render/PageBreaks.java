package org.scorepack.render;

import static org.scorepack.render.LaidOut.bottom;
import static org.scorepack.render.LaidOut.find;
import static org.scorepack.render.LaidOut.is;
import static org.scorepack.render.LaidOut.parent;
import static org.scorepack.render.LaidOut.style;

import com.openhtmltopdf.render.Box;
import java.util.List;
import java.util.Optional;

/**
 * Where pages end, once a first layout has shown how long everything is: a page that only the end of a section stands on
 * gets more of it, a section that leaves most of its page empty is followed by the next one, no table ends with one row alone
 * on a page and no band stands apart from its rows. What was found is written into the document, for a layout of its own.
 *
 * @param laid after a layout
 */
record PageBreaks(LaidOut laid) {

    /** A page is at least a third full; a little more, since margins and captions are no content. */
    private static final double LEAST = 0.38;

    /** What a page has to have where filling it would tear the next section in two. */
    private static final double A_THIRD = 1.0 / 3;

    private static final String BREAK = "page-break-before: always";

    /** Attribute of a section whose pages end where the layout ends them. */
    private static final String SETTLED = "data-settled";

    /** As many rows of a table stand together on a page. */
    private static final int ROWS_TOGETHER = 3;

    /** @return whether the document wants another layout */
    static boolean mend(LaidOut laid) {
        return new PageBreaks(laid).mend();
    }

    private boolean mend() {
        List<Box> sections = find(laid.root(), box -> is(box, "section", "page"));
        boolean mended = false;
        for (int i = 0; i < sections.size(); i++) {
            Optional<Box> next = i + 1 < sections.size() ? Optional.of(sections.get(i + 1)) : Optional.empty();
            mended |= mend(sections.get(i), next);
        }
        return mended;
    }

    private boolean mend(Box section, Optional<Box> next) {
        int first = laid.page(section.getAbsY());
        int last = laid.page(bottom(section) - 1);
        boolean sparse = next.isPresent() && bottom(section) - laid.top(last) < LEAST * laid.height(last);
        if (next.filter(this::isAskew).isPresent() && undo(section)) {
            return true;
        }
        if (sparse && first < last && !isSettled(section) && pull(section, last)) {
            return true;
        }
        boolean together = next.map(other -> is(other, "section", "wide") == is(section, "section", "wide"))
                .orElse(false);
        boolean tears = next.filter(other -> isTorn(other, laid.bottomOf(last) - bottom(section)))
                .isPresent();
        boolean enough = tears && bottom(section) - laid.top(last) >= A_THIRD * laid.height(last);
        if (sparse && together && !enough && !isFollowing(next.orElseThrow())) {
            style(next.orElseThrow(), "page-break-before: auto; margin-top: 9mm");
            return true;
        }
        return headsAlone(section) | rowsApart(section);
    }

    /** Whether a section that has a page of its own would not fit into the room that is left on another one. */
    private boolean isTorn(Box section, int room) {
        return laid.page(section.getAbsY()) == laid.page(bottom(section) - 1) && section.getHeight() > room;
    }

    /**
     * Takes breaks inside a section back for good: behind one in a long table the layout may give the next section a page of
     * the wrong shape, on which a part of it cannot be seen.
     */
    private static boolean undo(Box section) {
        List<Box> begun = find(
                section,
                box -> box.getElement() != null && BREAK.equals(box.getElement().getAttribute("style")));
        begun.forEach(box -> style(box, "page-break-before: auto"));
        section.getElement().setAttribute(SETTLED, SETTLED);
        return !begun.isEmpty();
    }

    private static boolean isSettled(Box section) {
        return !section.getElement().getAttribute(SETTLED).isEmpty();
    }

    /** Whether a wide section lies on an upright page, or the other way round. */
    private boolean isAskew(Box section) {
        return is(section, "section", "wide") != laid.isWide(laid.page(section.getAbsY()));
    }

    /** A heading stands on the page of what it heads, and so does a sentence between the two. */
    private boolean headsAlone(Box section) {
        boolean mended = false;
        List<Box> parts = section.getChildren();
        for (int i = 0; i + 1 < parts.size(); i++) {
            Box head = parts.get(i);
            boolean sentence = is(parts.get(i + 1), "p", "") && i + 2 < parts.size();
            Box headed = parts.get(sentence ? i + 2 : i + 1);
            if (is(head, "h3", "") && laid.page(head.getAbsY()) != laid.page(headed.getAbsY())) {
                mended |= breakBefore(head);
            }
        }
        return mended;
    }

    /** Moves as much to the last page of a section as fills it, from where the page before can spare it. */
    private boolean pull(Box section, int last) {
        double need = LEAST * laid.height(last) - (bottom(section) - laid.top(last));
        int before = last - 1;
        List<Box> movable = find(
                section,
                box -> isMovable(box) && laid.page(box.getAbsY()) == before && !isFirst(box) && !isFirst(parent(box)));
        double end = laid.top(before);
        for (Box box : find(section, box -> box.getElement() != null && laid.page(bottom(box) - 1) == before)) {
            end = Math.max(end, Math.min(bottom(box), laid.bottomOf(before)));
        }
        for (int i = movable.size() - 1; i >= 0; i--) {
            Box box = movable.get(i);
            if (end - box.getAbsY() >= need && box.getAbsY() - laid.top(before) >= LEAST * laid.height(before)) {
                return breakBefore(box);
            }
        }
        return false;
    }

    /** A table's last rows, and a band with its first two: not one of them alone. */
    private boolean rowsApart(Box section) {
        boolean mended = false;
        for (Box table : find(section, box -> is(box, "table", ""))) {
            List<Box> rows = find(table, box -> is(box, "tr", "") && !isHead(box));
            for (int i = 1; i < rows.size(); i++) {
                boolean breaks = laid.page(rows.get(i).getAbsY())
                        != laid.page(rows.get(i - 1).getAbsY());
                boolean bandAlone = breaks && is(rows.get(i - 1), "tr", "band");
                boolean oneRowOfBand =
                        breaks && i > 1 && is(rows.get(i - 2), "tr", "band") && !is(rows.get(i), "tr", "band");
                boolean endAlone = breaks && rows.size() - i < ROWS_TOGETHER && rows.size() > 2 * ROWS_TOGETHER;
                if (bandAlone || oneRowOfBand) {
                    mended |= breakBefore(rows.get(bandAlone ? i - 1 : i - 2));
                } else if (endAlone) {
                    int from = rows.size() - ROWS_TOGETHER;
                    rows.subList(from + 1, rows.size()).forEach(PageBreaks::join);
                    mended |= breakBefore(rows.get(from));
                }
            }
        }
        return mended;
    }

    /** Takes back a break before a row that another one makes needless: two would leave a page with the rows between them. */
    private static void join(Box row) {
        if (row.getElement().getAttribute("style").equals(BREAK)) {
            style(row, "");
        }
    }

    private boolean isMovable(Box box) {
        return is(box, "tr", "plain")
                || is(box, "tr", "exception")
                || is(box, "tr", "band")
                || is(box, "div", "chart-row")
                || is(box, "div", "objective")
                || is(box, "div", "explanation")
                || is(box, "div", "items")
                || is(box, "div", "key");
    }

    /** Whether nothing stands before it in what it is part of, so that a break would leave a head alone. */
    private static boolean isFirst(Box box) {
        return is(box, "tr", "")
                && box.getParent() != null
                && box.getParent().getChild(0) == box
                && !is(box, "tr", "band");
    }

    private static boolean isHead(Box row) {
        return is(row.getParent(), "thead", "");
    }

    private static boolean isFollowing(Box section) {
        return section.getElement().getAttribute("style").contains("auto");
    }

    /** What a heading or band stands before takes it along. */
    private static boolean breakBefore(Box box) {
        List<Box> siblings = parent(box).getChildren();
        int at = siblings.indexOf(box);
        Box start = at > 0 && isHeadOfNext(siblings.get(at - 1)) ? siblings.get(at - 1) : box;
        if (!start.getElement().getAttribute("style").isEmpty()) {
            return false;
        }
        style(start, BREAK);
        return true;
    }

    private static boolean isHeadOfNext(Box box) {
        return is(box, "h3", "") || is(box, "tr", "band");
    }
}
