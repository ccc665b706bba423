package org.scorepack.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scorepack.figure.Judgement;
import org.scorepack.ledger.Edition;

/** No pack shows the number that is asked for; the message says which there are. */
public final class NoSuchNumberException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NoSuchNumberException(String message) {
        super(message);
    }

    static NoSuchNumberException noPack(String department, Optional<String> period, List<Edition> editions) {
        String made = editions.stream().map(Edition::period).distinct().collect(Collectors.joining(", "));
        return new NoSuchNumberException("No pack of " + department
                + period.map(code -> " for " + code).orElse("") + " was made"
                + (made.isEmpty()
                        ? "; `scorepack run` makes packs, and `validate` says which departments have a card"
                        : "; there are packs for " + made));
    }

    static NoSuchNumberException noMetric(String department, String metric, List<Judgement> judgements) {
        String known = judgements.stream()
                .map(judgement -> judgement.id().metric())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new NoSuchNumberException(
                "The pack of " + department + " has no metric `" + metric + "`; it has " + known);
    }
}
