package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.WhatToDo;
import org.scorepack.figure.ProcessLimits;

/** What follows: what to do, who waits and what the year does ({@code rules.md} 3.6 in the words of {@code pages.md} 2). */
record SoWhat(Review review, Reviewed metric) {

    /** "Find out why it changed. Sales waits for it."; empty where nothing follows. */
    String text() {
        return String.join(" ", followed(words(), true));
    }

    /** The same shorter, after a sentence or above a chart: how often the target is made and that it slips stand there. */
    String brief() {
        return String.join(" ", briefly());
    }

    /** The same, sentence by sentence. */
    List<String> briefly() {
        return followed(
                switch (act()) {
                    case WAIT -> review.words().of("act", WhatToDo.WAIT);
                    case EARLY -> review.words().of("item", WhatToDo.EARLY);
                    default -> words();
                },
                true);
    }

    /** The same on page 1: below a title that says already that it slips or got better, and beside the lines of the year. */
    String item() {
        WhatToDo act = act();
        boolean titled = act == WhatToDo.EARLY || act == WhatToDo.LEARN;
        return String.join(
                " ", followed(titled ? review.words().of("item", act) : words(), !new YearEnds(review).isTold(metric)));
    }

    private List<String> followed(String act, boolean withYear) {
        List<String> parts = new ArrayList<>();
        parts.add(act);
        if (metric.status().isMiss() || metric.isSlipping()) {
            waiting().ifPresent(parts::add);
        }
        if (metric.status().isMiss() && withYear && new YearTargets(review).promised(metric)) {
            YearEnd.of(review, metric).map(YearEnd::clause).ifPresent(parts::add);
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The words of what to do. */
    String words() {
        WhatToDo act = act();
        if (metric.isMilestone() && act != WhatToDo.SEND) {
            return "";
        }
        if (act == WhatToDo.SEND) {
            String reason = new Gaps(review, metric).reason();
            return reason.isEmpty() ? review.words().of("act", act) : sentence(reason);
        }
        if (metric.isContradicted()) {
            return review.words().say("act.CORRECT");
        }
        if (act == WhatToDo.UNKNOWN && metric.actual().isEmpty()) {
            return "";
        }
        if (act == WhatToDo.UNKNOWN && !new Marks(review).isTooEarly(metric)) {
            return unjudged();
        }
        if (act == WhatToDo.LEARN && bought().isPresent()) {
            return bought().get();
        }
        if (act != WhatToDo.WAIT) {
            return review.words().of("act", act);
        }
        return howOften()
                .map(share -> review.words().say("act.WAIT.share", share))
                .orElseGet(() -> (review.words().of("act", act) + " " + usual()).trim());
    }

    /** "Lower than usual: outside its usual range 1.14 to 1.19.", "No real change.": of what has no good side, or is not judged. */
    private String unjudged() {
        SignalMark mark = new Marks(review).signal(metric);
        return mark.reason().isEmpty()
                ? review.words().say("sentence", mark.word())
                : review.words().say("act.UNKNOWN.turned", mark.word(), mark.reason());
    }

    /** "Bought at a price: Repeat calls 14.6 %.": empty where no measure that is watched for it got worse. */
    private Optional<String> bought() {
        TradeOffs tradeOffs = new TradeOffs(review, Links.NONE);
        return tradeOffs.pairs().stream()
                .filter(pair -> pair.metric().equals(metric))
                .map(TradeOffs.Pair::paid)
                .findFirst()
                .map(paid -> review.words().say("act.LEARN.bought", review.name(paid), tradeOffs.value(paid)));
    }

    /** Whether an ordinary month is told with how often the target is made: "for the first month" would contradict it. */
    boolean tellsHowOften() {
        return act() == WhatToDo.WAIT && howOften().isPresent();
    }

    private Optional<String> howOften() {
        return new HitShare(review, metric).ofMonths();
    }

    /** "Dips like this are usual for it."; empty where it is none. */
    String usual() {
        return new UsualWords(review, metric).text();
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
                                .orElse(false)
                        && (metric.signal().isPresent() || !metric.isPartialSum()),
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
