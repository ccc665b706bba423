package org.scorepack.compose;

import java.util.Optional;
import org.scorepack.scorecard.Target;

/** Who agreed to a target, when and why: as much of it as is on record. */
record AgreedWords(Review review) {

    /** Whether anybody, or a day, is known. */
    static boolean isOnRecord(Target.Agreement agreement) {
        return agreement.by().isPresent() || agreement.on().isPresent();
    }

    /** " by CFO on 24 June 2026 (new product)"; empty where nothing is known. */
    String of(Target.Agreement agreement) {
        String by = agreement
                .by()
                .map(role -> review.words().say("target.agreed.by", review.owner(role)))
                .orElse("");
        String on = agreement
                .on()
                .map(day ->
                        review.words().say("target.agreed.on", review.periods().day(day)))
                .orElse("");
        String why = agreement
                .why()
                .map(reason -> review.words().say("target.agreed.why", review.text(reason)))
                .orElse("");
        return by + on + why;
    }

    /** "The target was agreed by CFO on 24 June 2026."; empty where nothing is on record. */
    Optional<String> sentence(Target target) {
        if (target.agreement().placeholder()) {
            return Optional.of(review.words().say("target.agreed.nobody"));
        }
        return isOnRecord(target.agreement())
                ? Optional.of(review.words().say("target.agreed", of(target.agreement())))
                : Optional.empty();
    }
}
