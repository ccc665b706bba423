package org.scorepack.render;

import static org.scorepack.render.LaidOut.find;
import static org.scorepack.render.LaidOut.is;

import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pages of a phone end. The document is laid out as one strip; of all ways to cut it between two {@link Part parts}
 * that fit the screen this is the one that reads best: no heading without what it heads, no screen nearly empty, chapters at
 * a screen's top where the one before is well filled.
 *
 * @param parts of the whole document, from the top down
 * @param first height of the first page's content
 * @param other height of that of every other one
 */
record PhonePages(List<Part> parts, int first, int other) {

    /** An empty screen; a half of it weighs half of that, so that what has to stay empty does so at a chapter's end. */
    private static final double EMPTY = 100;

    /** Of that, where the next screen begins with a chapter. */
    private static final double BEFORE_CHAPTER = 0.4;

    /** Added as far as less than that is filled. */
    private static final double THIN = 3_000;

    /** That much more where the document begins than where it ends: of equals the one with the fuller first pages. */
    private static final double EARLIER = 0.1;

    /** A third, and a little more, since margins are no content. */
    private static final double LEAST = 0.38;

    /** A chapter that begins below the end of another one. */
    private static final double CHAPTER_BELOW = 20;

    /** Of that size, for all that a strip shows. */
    PhonePages of(LaidOut strip) {
        List<Part> parts = new ArrayList<>();
        for (Box section : find(strip.root(), box -> is(box, "section", "page"))) {
            int from = parts.size();
            Part.collect(section, Math.min(first, other), parts);
            if (parts.size() > from) {
                parts.set(from, parts.get(from).asChapter());
            }
        }
        return new PhonePages(List.copyOf(parts), first, other);
    }

    /** The same strip, where screens have turned out to hold less. */
    PhonePages tighter(int by) {
        return new PhonePages(parts, first - by, other - by);
    }

    /** @return for each page but the first, the part that begins it */
    List<Integer> starts() {
        int count = parts.size();
        double[] cost = new double[count + 1];
        int[] before = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            cost[end] = Double.POSITIVE_INFINITY;
            for (int start = end - 1; start >= 0; start--) {
                if (full(start, end) > 1 && start < end - 1) {
                    break;
                }
                double here = cost[start] + cost(start, end);
                if (here < cost[end]) {
                    cost[end] = here;
                    before[end] = start;
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        for (int at = before[count]; at > 0; at = before[at]) {
            starts.add(0, at);
        }
        return starts;
    }

    /** How much a way to cut it lacks: the less, the better it reads. */
    double cost(List<Integer> starts) {
        double cost = 0;
        for (int page = 0; page <= starts.size(); page++) {
            int start = page == 0 ? 0 : starts.get(page - 1);
            int end = page == starts.size() ? parts.size() : starts.get(page);
            cost += cost(start, end);
        }
        return cost;
    }

    /** Of a page from one part up to another. */
    private double cost(int start, int end) {
        double full = full(start, end);
        boolean last = end == parts.size();
        boolean chapterNext = !last && parts.get(end).chapter();
        double empty = Math.max(0, 1 - full);
        double late = (double) end / parts.size();
        double cost = EMPTY * empty * (1 + EARLIER * (1 - late)) * (last || chapterNext ? BEFORE_CHAPTER : 1);
        cost += THIN * Math.max(0, LEAST - full);
        cost += full > 1 ? 10 * Part.NEVER * (end - start) : 0;
        if (!last) {
            cost += parts.get(end - 1).heads() + parts.get(end).clings();
        }
        return cost
                + CHAPTER_BELOW
                        * parts.subList(start + 1, end).stream()
                                .filter(Part::chapter)
                                .count();
    }

    private double full(int start, int end) {
        return (parts.get(end - 1).bottom() - parts.get(start).top()) / (double) (start == 0 ? first : other);
    }

    /** Writes into the document that its pages begin there. */
    void write(List<Integer> starts) {
        starts.forEach(at -> parts.get(at).begin());
    }

    /** Takes that back. */
    void erase(List<Integer> starts) {
        starts.forEach(at -> parts.get(at).join());
    }
}
