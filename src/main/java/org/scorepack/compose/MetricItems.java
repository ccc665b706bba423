package org.scorepack.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scorepack.assess.WhatToDo;

/** Lists of metrics on page 1: what matters, what got better, what slips, what is missing. */
record MetricItems(Review review, Links links) {

    private static final int NAMED = 6;

    /** A block of at most so many; the rest is counted in a last line. Empty lists give no block. */
    Optional<Block.Items> block(String titleKey, List<Reviewed> metrics, int most, String place) {
        return block(review.words().say(titleKey), metrics, most, metric -> item(metric, place));
    }

    private Optional<Block.Items> block(
            String title, List<Reviewed> metrics, int most, Function<Reviewed, Block.Items.Item> line) {
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        List<Block.Items.Item> items = new ArrayList<>();
        metrics.stream().limit(most).map(line).forEach(items::add);
        if (metrics.size() > most) {
            items.add(PlainItems.line(rest(metrics.subList(most, metrics.size()))));
        }
        return Optional.of(new Block.Items(title, items));
    }

    /** "1 more off target: Yield. 6 more just off: Scrap, Refused lots."; whose status the title says are one group. */
    private String rest(List<Reviewed> rest) {
        return rest.stream()
                .collect(Collectors.groupingBy(this::standing, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> more(group.getKey(), group.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** "just off", "partly met". */
    private String standing(Reviewed metric) {
        boolean closed = metric.isClosed() && metric.status().isMiss();
        return review.words().of(closed ? "status.closed.inline" : "status.inline", metric.status());
    }

    private String more(String standing, List<Reviewed> rest) {
        String names = rest.stream()
                .limit(NAMED)
                .map(review::name)
                .collect(Collectors.joining(review.words().say("list.comma")));
        String key = rest.size() > NAMED ? "items.more.others" : "items.more";
        return review.words().count(key, rest.size(), names, standing);
    }

    private Block.Items.Item item(Reviewed metric, String place) {
        Marks marks = new Marks(review);
        boolean known = metric.actual().isPresent();
        return new Block.Items.Item(
                Optional.of(marks.status(metric)),
                new Sentences(review, metric).what(),
                new SoWhat(review, metric).item(),
                saysItself(metric) ? Optional.empty() : Optional.of(marks.signal(metric)),
                known ? review.owner(metric) : "",
                Optional.of(links.of(metric)),
                known ? Optional.of(new Charts(review, metric, place).spark()) : Optional.empty());
    }

    /** Sentences of what slips, of an ordinary month, of too few months and of what is missing say already whether the change is real. */
    private boolean saysItself(Reviewed metric) {
        WhatToDo act = new SoWhat(review, metric).act();
        return metric.actual().isEmpty() || metric.isSlipping() || act == WhatToDo.WAIT || act == WhatToDo.UNKNOWN;
    }
}
