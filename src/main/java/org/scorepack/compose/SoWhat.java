package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;

/** What follows: what to do, and who waits ({@code numbers.md} 3.6 in the words of {@code pages.md} 2). */
record SoWhat(Review review, Reviewed metric) {

    /** What to do, as a code; its words stand under {@code act}. */
    enum Act {
        ACT,
        KEEP,
        REDESIGN,
        WAIT,
        /** A critical metric has no ordinary month. */
        CRITICAL,
        CHECK,
        EARLY,
        LEAVE,
        CHANCE,
        LEARN,
        /** Nothing can be said yet. */
        UNKNOWN,
        /** The figure is missing. */
        SEND
    }

    /** "Find out why it changed. Sales waits for it."; empty where nothing follows. */
    String text() {
        return withWaiting(words());
    }

    /** The same shorter, after a sentence or above a chart: how often the target is made and that it slips stand there. */
    String brief() {
        return withWaiting(
                switch (act()) {
                    case WAIT -> review.words().of("act", Act.WAIT);
                    case EARLY -> review.words().of("item", Act.EARLY);
                    default -> words();
                });
    }

    /** The same below a title that says already that it slips or got better. */
    String item() {
        Act act = act();
        return act == Act.EARLY || act == Act.LEARN ? withWaiting(review.words().of("item", act)) : text();
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
        Act act = act();
        if (act == Act.SEND) {
            String reason = new Gaps(review, metric).reason();
            return reason.isEmpty() ? review.words().of("act", act) : sentence(reason);
        }
        if (act != Act.WAIT) {
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
    Act act() {
        Status status = metric.status();
        Signal.Change change = metric.change();
        Optional<AssuranceKind> assurance = metric.limits().flatMap(ProcessLimits::assurance);
        if (status == Status.NO_DATA) {
            return Act.SEND;
        }
        if (status.isMiss()) {
            return switch (change) {
                case CONCERN -> Act.ACT;
                case IMPROVEMENT -> Act.KEEP;
                default -> missWithoutChange(assurance);
            };
        }
        if (status != Status.GREEN) {
            return Act.UNKNOWN;
        }
        return switch (change) {
            case CONCERN -> Act.EARLY;
            case IMPROVEMENT -> Act.LEARN;
            default ->
                assurance
                        .map(kind -> switch (kind) {
                            case PASSES -> Act.LEAVE;
                            case HIT_OR_MISS -> Act.CHANCE;
                            case FAILS -> Act.CHECK;
                        })
                        .orElse(Act.CHANCE);
        };
    }

    private Act missWithoutChange(Optional<AssuranceKind> assurance) {
        if (assurance.isPresent() && assurance.get() == AssuranceKind.FAILS) {
            return Act.REDESIGN;
        }
        if (metric.metric().critical()) {
            return Act.CRITICAL;
        }
        if (assurance.isPresent() && assurance.get() == AssuranceKind.PASSES) {
            return Act.CHECK;
        }
        boolean tested = metric.limits()
                .map(limits -> limits.verdict() == ProcessLimits.Verdict.TESTED)
                .orElse(false);
        return tested ? Act.WAIT : Act.UNKNOWN;
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
