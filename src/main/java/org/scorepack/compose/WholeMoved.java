package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Reading;

/** A share that changed although its part is the same: "The part stayed, the whole grew: 18 of 45, in September 18 of 40." */
record WholeMoved(Review review, Reviewed metric) {

    /** The sentence; empty where the part moved too, where parts are not counted, and of hours per head, which are no part of it. */
    Optional<String> sentence() {
        Optional<Judgement> now = metric.now();
        Optional<Judgement> before = metric.judged(metric.before());
        Optional<Reading.Ratio> to = now.flatMap(judgement -> judgement.actual().fraction());
        Optional<Reading.Ratio> from =
                before.flatMap(judgement -> judgement.actual().fraction());
        if (!metric.metric().unit().isPercent()
                || to.isEmpty()
                || from.isEmpty()
                || !alike(to.get().numerator(), from.get().numerator())) {
            return Optional.empty();
        }
        int grew = to.get().denominator().compareTo(from.get().denominator());
        FigureNotes notes = new FigureNotes(review);
        return grew == 0
                ? Optional.empty()
                : notes.madeOf(now.get())
                        .flatMap(made -> notes.madeOf(before.get())
                                .map(was -> review.words()
                                        .say(
                                                grew > 0 ? "whole.grew" : "whole.shrank",
                                                made,
                                                was,
                                                review.periods().name(metric.before()))));
    }

    /** Of nothing the share is nothing, whatever the whole is. */
    private static boolean alike(BigDecimal one, BigDecimal other) {
        return one.signum() != 0 && one.compareTo(other) == 0;
    }
}
