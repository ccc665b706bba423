package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.scorecard.Target;

/** Who agreed to a target, when and why: as much of it as is on record. */
record AgreedWords(Review review) {

    /** Whether anybody, or a day, is known. */
    static boolean isOnRecord(Target.Agreement agreement) {
        return agreement.by().isPresent() || agreement.on().isPresent();
    }

    /** " on 24 June 2026 (CFO; new product)": a name in brackets needs no article. Empty where nothing is known. */
    String of(Target.Agreement agreement) {
        String on = agreement
                .on()
                .map(day ->
                        review.words().say("target.agreed.on", review.periods().day(day)))
                .orElse("");
        List<String> beside = Stream.concat(
                        agreement.by().map(review::owner).stream(), agreement.why().map(review::text).stream())
                .filter(text -> !text.isEmpty())
                .toList();
        return beside.isEmpty()
                ? on
                : on
                        + review.words()
                                .say(
                                        "target.agreed.why",
                                        String.join(review.words().say("list.semicolon"), beside));
    }

    /** "The target was agreed on 24 June 2026 (CFO)."; empty where nothing is on record. */
    Optional<String> sentence(Target target) {
        if (target.agreement().placeholder()) {
            return Optional.of(review.words().say("target.agreed.nobody"));
        }
        return isOnRecord(target.agreement())
                ? Optional.of(review.words().say("target.agreed", of(target.agreement())))
                : Optional.empty();
    }
}
