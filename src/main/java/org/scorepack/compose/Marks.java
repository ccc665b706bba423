package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** Status and real change as seen: shape or arrow, word, reason ({@code pages.md} 2). */
record Marks(Review review) {

    /** The mark without details, as in counts. */
    StatusMark status(Status status) {
        return new StatusMark(
                status, review.words().of("shape", status), review.words().of("status", status));
    }

    /** The mark of a metric: what is not due names its latest quarter, what is missing says since when. */
    StatusMark status(Reviewed metric) {
        StatusMark plain = metric.isClosed() ? closed(metric.status()) : status(metric.status());
        return switch (metric.status()) {
            case NOT_DUE ->
                metric.latest()
                        .map(last -> worded(
                                plain, review.words().say("status.not-due-latest", review.stretch(metric, last))))
                        .orElse(plain);
            case NO_DATA ->
                metric.heldBy().isPresent()
                        ? worded(plain, review.words().say("status.held"))
                        : metric.inARow() > 1
                                ? worded(plain, review.words().say("status.missing-since", since(metric)))
                                : plain;
            case NO_TARGET -> isOfParts(metric) ? worded(plain, notJudged()) : plain;
            default -> plain;
        };
    }

    /** The mark of what is over: met, partly met or missed. */
    StatusMark closed(Status status) {
        return switch (status) {
            case GREEN, AMBER, RED -> worded(status(status), review.words().of("status.closed", status));
            default -> worded(status(status), review.words().of("status.short", status));
        };
    }

    /** The mark of a metric in a table, where the other cells say since when or of which quarter. */
    StatusMark brief(Reviewed metric) {
        return metric.isClosed() && metric.heldBy().isEmpty()
                ? closed(metric.status())
                : worded(
                        status(metric.status()),
                        metric.heldBy().isPresent()
                                ? review.words().say("status.held")
                                : isOfParts(metric)
                                        ? notJudged()
                                        : review.words().of("status.short", metric.status()));
    }

    /** Something is promised, but for the whole, of which parts are missing. */
    private boolean isOfParts(Reviewed metric) {
        return metric.status() == Status.NO_TARGET
                && new NoTarget(review, metric).partial().isPresent();
    }

    private String notJudged() {
        return review.words().say("status.of-parts");
    }

    /** The mark of a real change, or of none, with the reason. */
    SignalMark signal(Reviewed metric) {
        return signal(metric, "signal");
    }

    /** The same below the question whether a change is real: "No", where the language can say so. */
    Block.Cell signalCell(Reviewed metric) {
        return new Block.Cell.SignalCell(signal(metric, "signal.short"), isOrdinary(metric));
    }

    private boolean isOrdinary(Reviewed metric) {
        return metric.actual().isPresent()
                && !metric.isMilestone()
                && metric.change() == Signal.Change.NONE
                && !isTooEarly(metric);
    }

    /** Whether it cannot be said yet if a change of it is real: too few months, or a sum that lacks a part. */
    boolean isTooEarly(Reviewed metric) {
        if (metric.isMilestone() || metric.change() != Signal.Change.NONE) {
            return false;
        }
        return metric.isPartialSum() && metric.signal().isEmpty() || !isTested(metric);
    }

    /** Whether there are enough months to tell a real change from an ordinary month. */
    static boolean isTested(Reviewed metric) {
        return switch (metric.limits().map(ProcessLimits::verdict).orElse(ProcessLimits.Verdict.TOO_SHORT)) {
            case TESTED, CONSTANT -> true;
            case PROVISIONAL, TOO_SHORT -> false;
        };
    }

    private SignalMark signal(Reviewed metric, String family) {
        if (metric.isMilestone()) {
            return none("signal", ".steps", "");
        }
        Optional<Signal> signal = metric.signal();
        if (metric.actual().isEmpty() || signal.isEmpty() && metric.isPartialSum()) {
            return none(family, ".not-tested", "");
        }
        if (signal.isPresent() && signal.get().change() != Signal.Change.NONE) {
            Signal found = signal.get();
            return new SignalMark(
                    found.change(),
                    review.words().of("arrow", found.change()),
                    review.words().of(family, found.change()),
                    new ChangeReason(review, metric).text(found));
        }
        return switch (metric.limits().map(ProcessLimits::verdict).orElse(ProcessLimits.Verdict.TOO_SHORT)) {
            case TESTED -> none(family, ".NONE", "");
            case CONSTANT -> none(family, ".NONE", review.words().say("signal.constant"));
            case PROVISIONAL, TOO_SHORT -> none(family, ".too-early", "");
        };
    }

    private SignalMark none(String family, String member, String reason) {
        Signal.Change none = Signal.Change.NONE;
        return new SignalMark(
                none, review.words().of("arrow", none), review.words().say(family + member), reason);
    }

    private String since(Reviewed metric) {
        return review.periods().name(metric.calendar().shift(metric.period(), 1 - metric.inARow()), metric.period());
    }

    private static StatusMark worded(StatusMark plain, String word) {
        return new StatusMark(plain.status(), plain.shape(), word);
    }
}
