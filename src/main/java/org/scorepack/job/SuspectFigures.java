package org.scorepack.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.FigureId;
import org.scorepack.figure.Held;
import org.scorepack.ledger.Run;

/** The suspect figures of a run beside those of the run before. */
final class SuspectFigures {

    /** What tells one from another: that a row moved in its file does not. */
    private record Key(FigureId id, Optional<BigDecimal> value, String check) {

        static List<Key> of(List<Held> suspects) {
            return suspects.stream()
                    .map(held -> new Key(
                            held.id(),
                            held.figure().reading().number().map(BigDecimal::stripTrailingZeros),
                            held.check().code()))
                    .toList();
        }
    }

    private SuspectFigures() {}

    /** Whether a run holds and releases what the run before did: only then may it go unrecorded. */
    static boolean areAsBefore(RunScope scope) {
        Optional<Long> before = scope.ledger()
                .lastDone(scope.organisation(), scope.period().code())
                .map(Run::id);
        return held(scope, Optional.of(scope.run())).equals(held(scope, before))
                && released(scope, Optional.of(scope.run())).equals(released(scope, before));
    }

    private static List<Key> held(RunScope scope, Optional<Long> run) {
        return Key.of(run.map(scope.book()::held).orElse(List.of()));
    }

    private static List<Key> released(RunScope scope, Optional<Long> run) {
        return Key.of(run.map(scope.book()::released).orElse(List.of()));
    }
}
