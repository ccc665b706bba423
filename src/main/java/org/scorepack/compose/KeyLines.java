package org.scorepack.compose;

import java.util.List;
import org.scorepack.figure.Status;

/** How to read the pack, in six lines. */
record KeyLines(Wording words) {

    Block.Key key() {
        return new Block.Key(
                words.say("key.title"),
                List.of(
                        status(Status.GREEN, "key.on"),
                        status(Status.AMBER, "key.just-off"),
                        status(Status.RED, "key.off"),
                        new Block.Key.Entry(
                                words.of("shape", Status.NO_DATA),
                                words.say("key.word.nothing"),
                                words.say("key.nothing")),
                        new Block.Key.Entry(
                                words.say("key.sign.change"), words.say("key.word.change"), words.say("key.change")),
                        new Block.Key.Entry(
                                words.say("key.sign.range"), words.say("key.word.range"), words.say("key.range"))));
    }

    private Block.Key.Entry status(Status status, String meaning) {
        return new Block.Key.Entry(words.of("shape", status), words.of("status", status), words.say(meaning));
    }
}
