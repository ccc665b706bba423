package org.scorepack.compose;

import java.util.List;
import java.util.stream.Stream;
import org.scorepack.scorecard.Notation;

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
                Stream.concat(
                                Stream.concat(Stream.of(new KeyTable(review).table()), shortForms()),
                                Stream.of(Stream.of(index.words("index.title")), guide(), Stream.of(index.measures()))
                                        .flatMap(blocks -> blocks))
                        .toList());
    }

    /** What heads and charts say instead of words, where the company has chosen that. */
    private Stream<Block> shortForms() {
        return review.input().organisation().notation() == Notation.PLAIN
                ? Stream.empty()
                : Stream.of(new Block.Text(review.words().say("key.short"), true));
    }

    /** For whoever leads the review; who is only told of it leads none. */
    private Stream<Block> guide() {
        return review.namesPeople()
                ? Stream.of(new Block.Items(
                        review.words().say("guide.title"),
                        Stream.of(
                                        "guide.hour",
                                        "guide.order",
                                        "guide.ordinary",
                                        "guide.slipping",
                                        "guide.work",
                                        "guide.end")
                                .map(key -> PlainItems.line(review.words().say(key)))
                                .toList()))
                : Stream.empty();
    }
}
