package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Notation;

/** How to read the pack, in six lines; the short forms of its notation, where it has any, in one more. */
record KeyLines(Wording words, Notation notation) {

    Block.Key key() {
        List<Block.Key.Entry> entries = new ArrayList<>(List.of(
                status(Status.GREEN, "key.on"),
                status(Status.AMBER, "key.just-off"),
                status(Status.RED, "key.off"),
                new Block.Key.Entry(
                        words.of("shape", Status.NO_DATA), words.say("key.word.nothing"), words.say("key.nothing")),
                new Block.Key.Entry(
                        words.say("key.sign.change"), words.say("key.word.change"), words.say("key.change")),
                new Block.Key.Entry(words.say("key.sign.range"), words.say("key.word.range"), words.say("key.range"))));
        if (notation == Notation.IBCS) {
            entries.add(new Block.Key.Entry(
                    words.say("key.sign.short"), words.say("key.word.short"), words.say("key.short")));
        }
        return new Block.Key(words.say("key.title"), entries);
    }

    private Block.Key.Entry status(Status status, String meaning) {
        return new Block.Key.Entry(words.of("shape", status), words.of("status", status), words.say(meaning));
    }
}
