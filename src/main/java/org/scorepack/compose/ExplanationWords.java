package org.scorepack.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorepack.assess.WhatToDo;
import org.scorepack.calendar.Basis;
import org.scorepack.figure.Judgement;
import org.scorepack.scorecard.Aggregation;

/** All that is known about a metric that must be explained, one sentence each. */
record ExplanationWords(Review review, Reviewed metric) {

    private static final int COMMENTS = 3;

    List<String> all() {
        List<String> words = new ArrayList<>();
        words.add(new Sentences(review, metric).what());
        new WholeMoved(review, metric).sentence().ifPresent(words::add);
        SoWhat soWhat = new SoWhat(review, metric);
        words.add(soWhat.words());
        range().ifPresent(words::add);
        if (soWhat.act() == WhatToDo.WAIT) {
            new HitShare(review, metric).ofMonths().ifPresent(share -> words.add(soWhat.usual()));
        } else {
            new HitShare(review, metric)
                    .answer()
                    .map(answer -> review.words().say("explain.hit", answer))
                    .ifPresent(words::add);
        }
        rates().ifPresent(words::add);
        year().ifPresent(words::add);
        yearEnd(words);
        metric.targetInForce().flatMap(new AgreedWords(review)::sentence).ifPresent(words::add);
        OwnersWords owners = new OwnersWords(review);
        owners.last(metric.metric().id(), COMMENTS).stream().map(owners::quoted).forEach(words::add);
        whoWaits(words);
        actions(words);
        return words.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private Optional<String> range() {
        return Optional.of(new UsualRange(review, metric).now())
                .filter(range -> !range.isEmpty())
                .map(range -> review.words().say("explain.range", range));
    }

    /** "Exchange rates moved it by −0.10 M EUR; at those of the plan it would be 1.20 M EUR." */
    private Optional<String> rates() {
        Digits digits = review.digits(metric);
        return metric.now()
                .flatMap(now -> now.currencyEffect().map(effect -> {
                    String planned = digits.inWords(now.judged().orElseThrow(), digits.decimalsFor(now));
                    String moved = review.numbers().signed(digits.scale().of(effect), digits.decimalsFor(now));
                    return review.words().say("explain.rates", moved, planned);
                }));
    }

    /** "Year to date 20.4 M EUR, 0.6 short of 21.0."; not of what stands at the end of a month, and says the same twice. */
    private Optional<String> year() {
        return metric.at(metric.period(), Basis.YTD)
                .filter(judgement -> !metric.isMilestone()
                        && metric.metric().overTime() != Aggregation.LAST
                        && metric.metric().judgeOn() != Basis.YTD
                        && judgement.gap().isPresent()
                        && judgement.actual().number().isPresent())
                .map(this::year);
    }

    private String year(Judgement judgement) {
        return review.words()
                .say(
                        "explain.year",
                        review.digits(metric)
                                .inWords(
                                        judgement.actual().number().orElseThrow(),
                                        review.digits(metric).decimalsFor(judgement)),
                        new Sentences(review, metric).gapToTarget(judgement));
    }

    /** Where the year lands of what is not on target, and how often we were right. */
    private void yearEnd(List<String> words) {
        if (metric.status().isMiss()) {
            YearEnd.of(review, metric)
                    .map(YearEnd::clause)
                    .filter(clause -> !clause.isEmpty())
                    .ifPresent(clause -> {
                        words.add(clause);
                        record(words);
                    });
        }
    }

    /** How often our calls were right; that there is none to check yet is said once, where the year is, not beside every measure. */
    private void record(List<String> words) {
        RecordWords months = new RecordWords(review, metric);
        if (months.ours().isPresent()) {
            words.add(months.sentence());
        }
        YearRecord years = new YearRecord(review, metric);
        if (years.isKnown()) {
            words.add(years.sentence());
        }
    }

    private void whoWaits(List<String> words) {
        String objective = review.text(metric.objective().name());
        review.input().waiting().stream()
                .filter(link -> link.theyWait() && link.us().equals(objective))
                .map(link -> review.words().say("explain.waits", link.department(), link.them()))
                .forEach(words::add);
    }

    private void actions(List<String> words) {
        ActionItems actions = new ActionItems(review, new Links(false, List.of()));
        String id = metric.metric().id();
        actions.open().stream()
                .filter(action -> action.serves().map(id::equals).orElse(false)
                        || action.serves().map(metric.objective().id()::equals).orElse(false))
                .map(actions::words)
                .map(text -> review.words().say("sentence", text))
                .forEach(words::add);
    }
}
