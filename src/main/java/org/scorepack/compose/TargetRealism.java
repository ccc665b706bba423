package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Target;

/**
 * Are the targets real: in how many of the last twelve months each was met, whether the process as it runs can meet it, who agreed, and
 * which were eased. A target that is never met or never missed asks a question that a single month does not.
 */
record TargetRealism(Review review) {

    private static final int MONTHS = 12;
    /** The quarters of a year. */
    private static final int ENOUGH = 4;

    /** A measure with a target: how often it was judged and met in the last months. */
    private record Judged(Reviewed metric, int met, int of) {

        boolean never() {
            return of >= ENOUGH && met == 0;
        }

        boolean always() {
            return of >= ENOUGH && met == of;
        }
    }

    /** Empty where nothing has a target. */
    Optional<Page> page() {
        List<Judged> all = judged();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Page(
                        "strategy-targets",
                        review.words().say("page.realism.bookmark"),
                        review.words().say("page.realism.question"),
                        message(all),
                        false,
                        List.of(table(all))));
    }

    private String message(List<Judged> all) {
        long eased = all.stream().filter(this::isEased).count();
        String what = review.words()
                .count(
                        "realism.message",
                        all.size(),
                        number(all.stream().filter(Judged::always).count()),
                        number(all.stream().filter(Judged::never).count()));
        return what + " "
                + (eased == 0
                        ? review.words().say("realism.as-promised")
                        : review.words().count("realism.eased", eased));
    }

    private String number(long count) {
        return count == 0 ? review.words().say("none") : String.valueOf(count);
    }

    private Block.Table table(List<Judged> all) {
        List<Block.Table.Group> groups = new ArrayList<>();
        add(groups, "realism.never", all.stream().filter(Judged::never).toList());
        add(
                groups,
                "realism.some",
                all.stream().filter(one -> !one.never() && !one.always()).toList());
        add(groups, "realism.always", all.stream().filter(Judged::always).toList());
        return new Block.Table(
                        "realism",
                        review.words().say("realism.caption"),
                        List.of(
                                column("name", false),
                                column("target", true),
                                column("met", true),
                                column("reach", false),
                                column(review.namesPeople() ? "agreed-by" : "agreed-day", false),
                                column("why", false)),
                        groups)
                .withoutEmptyColumns();
    }

    private void add(List<Block.Table.Group> groups, String title, List<Judged> judged) {
        if (!judged.isEmpty()) {
            groups.add(new Block.Table.Group(
                    review.words().say(title), judged.stream().map(this::row).toList()));
        }
    }

    private Block.Table.Row row(Judged judged) {
        Reviewed metric = judged.metric();
        Digits digits = review.digits(metric);
        return new Block.Table.Row(
                Optional.empty(),
                judged.never(),
                List.of(
                        new Block.Cell.Words(digits.nameWithUnit(), ""),
                        new Block.Cell.Number(digits.target(metric.now().orElseThrow()), ""),
                        new Block.Cell.Number(
                                Printed.text(review.words().say("realism.met", judged.met(), judged.of())), ""),
                        new Block.Cell.Words(
                                new HitShare(review, metric)
                                        .answer()
                                        .orElseGet(() -> review.words().say("signal.too-early")),
                                ""),
                        new Block.Cell.Words(agreed(metric), ""),
                        new Block.Cell.Words(revised(judged), "")));
    }

    /** By whom, or, where nobody is named, when. */
    private String agreed(Reviewed metric) {
        return metric.targetInForce()
                .map(Target::agreement)
                .map(agreement -> agreement.placeholder()
                        ? review.words().say("target.none")
                        : (review.namesPeople()
                                        ? agreement.by().map(review::owner)
                                        : agreement.on().map(review.periods()::day))
                                .orElse(""))
                .filter(by -> !by.isEmpty())
                .orElseGet(() -> review.words().say("realism.not-on-record"));
    }

    /** "eased from 1.8 %", "raised from 9"; empty where it stands as it was promised first. */
    private String revised(Judged judged) {
        return judged.metric()
                .now()
                .filter(now -> now.targetOriginal().isPresent() && isOther(now))
                .map(now -> review.words()
                        .say(
                                isEased(judged) ? "realism.was-eased" : "realism.was-raised",
                                review.digits(judged.metric()).originalInWords(now, true)))
                .orElse("");
    }

    private boolean isEased(Judged judged) {
        Direction better = judged.metric().metric().better();
        return judged.metric()
                .now()
                .filter(TargetRealism::isOther)
                .map(now -> {
                    int higher = now.target().orElseThrow().compareTo(original(now));
                    return better == Direction.LOWER ? higher > 0 : better == Direction.HIGHER && higher < 0;
                })
                .orElse(false);
    }

    private static boolean isOther(Judgement now) {
        return now.target().isPresent()
                && now.targetOriginal().isPresent()
                && now.target().get().compareTo(original(now)) != 0;
    }

    private static BigDecimal original(Judgement now) {
        return now.targetOriginal().orElseThrow();
    }

    private List<Judged> judged() {
        List<Judged> found = new ArrayList<>();
        for (Reviewed metric : review.metrics()) {
            if (metric.isMilestone() || metric.now().flatMap(Judgement::target).isEmpty()) {
                continue;
            }
            int met = 0;
            int of = 0;
            for (Period month : metric.last(MONTHS)) {
                Status status = metric.status(month);
                of += status == Status.GREEN || status.isMiss() ? 1 : 0;
                met += status == Status.GREEN ? 1 : 0;
            }
            if (of > 0) {
                found.add(new Judged(metric, met, of));
            }
        }
        return found;
    }

    private Block.Table.Column column(String key, boolean right) {
        return new Block.Table.Column(key, review.words().say("column." + key), right);
    }
}
