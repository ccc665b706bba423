package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.figure.Status;

/** Lines of lists that stand for no metric. */
final class PlainItems {

    private PlainItems() {}

    static Block.Items.Item line(String what) {
        return line(Optional.empty(), what, "", "", Optional.empty());
    }

    static Block.Items.Item line(
            Optional<StatusMark> mark, String what, String soWhat, String owner, Optional<String> target) {
        return new Block.Items.Item(mark, what, soWhat, Optional.empty(), owner, target, Optional.empty());
    }

    /** Only what has been judged has a mark worth showing beside a name. */
    static Optional<StatusMark> mark(Review review, Status status) {
        return Optional.of(new Marks(review).status(status));
    }
}
