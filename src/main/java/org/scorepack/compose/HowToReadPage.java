package org.scorepack.compose;

import java.util.List;
import java.util.stream.Stream;

/**
 * The last page of a company's pack: what the marks say, where what stands, and how to run the hour. It is one page whatever the
 * size of the card.
 *
 * @param before the pages before it
 */
record HowToReadPage(Review review, List<Page> before) {

    static final String ID = "how-to-read";

    Page page() {
        WordIndex index = new WordIndex(review, before);
        return new Page(
                ID,
                review.words().say("page.read.bookmark"),
                review.words().say("page.read.question"),
                review.words().say("page.read.message"),
                false,
                List.of(
                        new KeyTable(review).table(),
                        index.words("index.title"),
                        new Block.Items(review.words().say("guide.title"), guide()),
                        index.measures()));
    }

    private List<Block.Items.Item> guide() {
        return Stream.of("guide.hour", "guide.order", "guide.ordinary", "guide.slipping", "guide.work", "guide.end")
                .map(key -> PlainItems.line(review.words().say(key)))
                .toList();
    }
}
