package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Status;

/** Objectives below that are on target and need what another department misses: nothing looks wrong yet. */
record OnTargetButWaiting(Review review) {

    private static final int MOST = 2;

    /** The block of what slips, with these at its end; its title says what is in it. */
    Optional<Block.Items> beside(Optional<Block.Items> slipping) {
        List<Block.Items.Item> items = waits().map(this::item).limit(MOST).toList();
        if (items.isEmpty()) {
            return slipping;
        }
        String title = review.words().say(slipping.isPresent() ? "title.slipping-waiting" : "title.on-waiting");
        return Optional.of(new Block.Items(
                title,
                Stream.concat(slipping.stream().flatMap(block -> block.items().stream()), items.stream())
                        .toList()));
    }

    private Stream<PackInput.Wait> waits() {
        return review.input().below().waits().stream()
                .filter(wait -> wait.who().status() == Status.GREEN
                        && wait.onWhom().status().isMiss());
    }

    private Block.Items.Item item(PackInput.Wait wait) {
        return PlainItems.line(
                PlainItems.mark(review, wait.who().status()),
                review.words()
                        .say(
                                "help.waits.on-target",
                                wait.who().department(),
                                wait.who().objective(),
                                wait.onWhom().department(),
                                wait.onWhom().objective()),
                felt(wait),
                "",
                Optional.empty());
    }

    /** When it is felt, as the card declares it. */
    private String felt(PackInput.Wait wait) {
        Period last = review.input().organisation().calendar().shift(review.period(), wait.latest());
        return review.words().say("waits.felt", review.periods().full(last));
    }
}
