package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page that a team hangs on its wall: what moved, what is missing, what we do. So many lines of each as fit on it, however
 * many measures there are; what is left out is counted.
 */
record TeamPage(Review review) {

    private static final int MOVED = 5;
    private static final int WINS = 2;
    private static final int MISSING = 3;
    private static final int ACTIONS = 5;
    private static final int LONGEST = 170;

    Page page() {
        Messages messages = new Messages(review);
        return new Page(
                "our-month",
                review.words().say("page.team.bookmark"),
                review.words().say("page.team.question"),
                shortened(messages.howIsMyMonth(LONGEST)),
                false,
                blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new CountStrips(review).strip());
        List<String> nothing = new ArrayList<>();
        add(blocks, nothing, "team.moved", moved());
        add(blocks, nothing, "title.missing", missing());
        add(blocks, nothing, "team.actions", actions());
        if (!nothing.isEmpty()) {
            blocks.add(new Block.Text(
                    review.words()
                            .say(
                                    "nothing",
                                    String.join(
                                            review.words().say("list.comma"),
                                            nothing.stream()
                                                    .map(key -> review.words().say("nothing." + key))
                                                    .toList())),
                    true));
        }
        return blocks;
    }

    /** What is missed or slips, the most important first, and what got better. */
    private List<Block.Items.Item> moved() {
        Ranking ranking = new Ranking(review);
        List<Reviewed> worse = ranking.toExplain();
        List<Reviewed> better = ranking.wins();
        List<Block.Items.Item> items = new ArrayList<>(
                Stream.concat(worse.stream().limit(MOVED), better.stream().limit(WINS))
                        .map(this::item)
                        .toList());
        rest(worse.size() - MOVED + Math.max(0, better.size() - WINS)).ifPresent(items::add);
        return items;
    }

    private List<Block.Items.Item> missing() {
        List<Reviewed> missing = new Ranking(review).missing();
        List<Block.Items.Item> items =
                new ArrayList<>(missing.stream().limit(MISSING).map(this::item).toList());
        rest(missing.size() - MISSING).ifPresent(items::add);
        return items;
    }

    /** What is late, what must be found out, sent or done: as it is asked of whoever heads the department. */
    private List<Block.Items.Item> actions() {
        List<Block.Items.Item> asked = new ActionItems(review, Links.NONE)
                .asked(Integer.MAX_VALUE)
                .map(Block.Items::items)
                .orElse(List.of());
        List<Block.Items.Item> items = new ArrayList<>(asked.stream()
                .limit(ACTIONS)
                .map(item ->
                        PlainItems.line(Optional.empty(), shortened(item.what()), "", item.owner(), Optional.empty()))
                .toList());
        rest(asked.size() - ACTIONS).ifPresent(items::add);
        return items;
    }

    /** "12 more." */
    private Optional<Block.Items.Item> rest(int more) {
        return more <= 0
                ? Optional.empty()
                : Optional.of(PlainItems.line(review.words().count("items.rest", more)));
    }

    private Block.Items.Item item(Reviewed metric) {
        Marks marks = new Marks(review);
        return new Block.Items.Item(
                Optional.of(marks.status(metric)),
                shortened(new Sentences(review, metric).what()),
                "",
                metric.actual().isEmpty() ? Optional.empty() : Optional.of(marks.signal(metric)),
                review.owner(metric),
                Optional.empty(),
                metric.actual().isEmpty() ? Optional.empty() : Optional.of(new Charts(review, metric, "team").spark()));
    }

    private void add(List<Block> blocks, List<String> nothing, String key, List<Block.Items.Item> items) {
        if (items.isEmpty()) {
            nothing.add(key);
        } else {
            blocks.add(new Block.Items(review.words().say(key), items));
        }
    }

    /** At a blank: whoever wants the rest has the pack. */
    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, LONGEST);
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > 0 ? blank : end) + "…";
    }
}
