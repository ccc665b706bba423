package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who waits for whom; of the other department only names and a status. */
record WaitingItems(Review review) {

    private static final int MOST = 5;

    Optional<Block.Items> block() {
        List<Block.Items.Item> items = new ArrayList<>();
        review.input().waiting().stream()
                .sorted((one, other) -> Boolean.compare(other.theyWait(), one.theyWait()))
                .limit(MOST)
                .map(this::item)
                .forEach(items::add);
        int more = review.input().waiting().size() - MOST;
        if (more > 0) {
            items.add(PlainItems.line(review.words().count("items.rest", more)));
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Items(review.words().say("title.waiting"), items));
    }

    private Block.Items.Item item(PackInput.Waiting link) {
        return PlainItems.line(
                PlainItems.mark(review, link.status()),
                review.words()
                        .say(
                                link.theyWait() ? "waiting.for-you" : "waiting.you",
                                link.department(),
                                link.us(),
                                link.them(),
                                review.text(review.input().department().name())),
                review.words().of("waiting.status", link.status(), link.department()),
                link.owner(),
                Optional.empty());
    }
}
