package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.WhatToDo;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.scorecard.Direction;

/** What follows: what to do, and who waits ({@code rules.md} 3.6 in the words of {@code pages.md} 2). */
record SoWhat(Review review, Reviewed metric) {

    /** "Find out why it changed. Sales waits for it."; empty where nothing follows. */
    String text() {
        return withWaiting(words());
    }

    /** The same shorter, after a sentence or above a chart: how often the target is made and that it slips stand there. */
    String brief() {
        return withWaiting(
                switch (act()) {
                    case WAIT -> review.words().of("act", WhatToDo.WAIT);
                    case EARLY -> review.words().of("item", WhatToDo.EARLY);
                    default -> words();
                });
    }

    /** The same below a title that says already that it slips or got better. */
    String item() {
        WhatToDo act = act();
        return act == WhatToDo.EARLY || act == WhatToDo.LEARN
                ? withWaiting(review.words().of("item", act))
                : text();
    }

    private String withWaiting(String act) {
        List<String> parts = new ArrayList<>();
        if (!act.isEmpty()) {
            parts.add(act);
        }
        if (metric.status().isMiss() || metric.isSlipping()) {
            waiting().ifPresent(parts::add);
        }
        return String.join(" ", parts);
    }

    /** The words of what to do. */
    String words() {
        WhatToDo act = act();
        if (act == WhatToDo.SEND) {
            String reason = new Gaps(review, metric).reason();
            return reason.isEmpty() ? review.words().of("act", act) : sentence(reason);
        }
        if (metric.isContradicted()) {
            return review.words().say("act.CORRECT");
        }
        if (act != WhatToDo.WAIT) {
            return review.words().of("act", act);
        }
        return new HitShare(review, metric)
                .ofMonths()
                .map(share -> review.words().say("act.WAIT.share", share))
                .orElseGet(() -> review.words().of("act", act) + " " + usual());
    }

    /** "Dips like this are usual for it." */
    String usual() {
        return review.words().say(metric.metric().better() == Direction.HIGHER ? "usual.dips" : "usual.peaks");
    }

    /** Somebody else's words as a sentence: with a capital and a full stop. */
    private String sentence(String reason) {
        String begun = reason.substring(0, 1).toUpperCase(review.locale()) + reason.substring(1);
        return begun.endsWith(".") ? begun : review.words().say("sentence", begun);
    }

    /** What to do. */
    WhatToDo act() {
        if (metric.heldBy().isPresent()) {
            return WhatToDo.CONFIRM;
        }
        Optional<ProcessLimits> limits = metric.limits();
        return WhatToDo.of(
                metric.status(),
                metric.change(),
                limits.map(process -> process.verdict() == ProcessLimits.Verdict.TESTED)
                        .orElse(false),
                limits.flatMap(ProcessLimits::assurance),
                metric.metric().critical());
    }

    /** "Sales waits for it." */
    private Optional<String> waiting() {
        String objective = review.text(metric.objective().name());
        List<String> waiting = review.input().waiting().stream()
                .filter(link -> link.theyWait() && link.us().equals(objective))
                .map(PackInput.Waiting::department)
                .distinct()
                .toList();
        return switch (waiting.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(review.words().say("waits.one", waiting.get(0)));
            default ->
                Optional.of(review.words()
                        .say("waits.many", String.join(review.words().say("list.comma"), waiting)));
        };
    }
}
