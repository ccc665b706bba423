package org.scorepack.compose;

import java.util.List;
import java.util.Locale;
import org.scorepack.figure.Gap;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/** How a gap is worded: by what the reader would say of it, not by its sign. */
enum GapWord {
    EXACT,
    /** On target, and so near to it that no gap is seen as both are printed. */
    REACHED,
    BETTER,
    /** Off a negative target: only in absolute terms. */
    WORSE,
    SHORT,
    LONG,
    MANY,
    HIGH,
    LOW,
    /** Neither way is good. */
    ABOVE,
    BELOW;

    /** The word for a judgement that has a gap; {@code times} are the units that something takes. */
    static GapWord of(Judgement judgement, Direction better, Unit unit, List<String> times) {
        Gap gap = judgement.gap().orElseThrow();
        boolean above = gap.absolute().signum() > 0;
        if (gap.absolute().signum() == 0) {
            return EXACT;
        }
        if (gap.favour().isEmpty()) {
            return above ? ABOVE : BELOW;
        }
        if (gap.favour().get() == Gap.Favour.FAVOURABLE) {
            return BETTER;
        }
        if (judgement.target().map(target -> target.signum() < 0).orElse(false)) {
            return WORSE;
        }
        if (better == Direction.BAND) {
            return above ? HIGH : LOW;
        }
        if (better == Direction.HIGHER) {
            return SHORT;
        }
        if (times.contains(unit.symbol().toLowerCase(Locale.ROOT))) {
            return LONG;
        }
        return unit.kind() == Unit.Kind.COUNT ? MANY : HIGH;
    }
}
