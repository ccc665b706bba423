package org.scorepack.compose;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scorepack.assess.TrackRecord;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.calendar.Period;

/**
 * Our record with the year of a metric ({@code rules.md} 4.3): what packs of the same month of earlier years expected of their year,
 * beside what it came to. While no such year is over, how far the calls of this year have moved: that is no proof, and is not
 * called one.
 */
record YearRecord(Review review, Reviewed metric) {

    /** Of calls at this point of years that are over; empty where none can be checked. */
    Optional<TrackRecord> checked() {
        List<TrackRecord.Call> calls = calls().filter(
                        call -> call.madeIn().number() == review.period().number()
                                && call.period().fiscalYear() < review.period().fiscalYear())
                .flatMap(call -> call.ours().flatMap(ours -> checked(call.period(), ours)).stream())
                .toList();
        return TrackRecord.of(calls, metric.metric().better(), metric.metric().unit());
    }

    /** Whether a call of a year was checked, or calls of this year moved. */
    boolean isKnown() {
        return checked().isPresent() || moved(true).isPresent();
    }

    /** "Our last two calls at this point of the year: 2.1 % off on average, right side of the target 1 time of 2." */
    String sentence() {
        return checked()
                .map(record -> {
                    String off = review.words()
                            .count(
                                    "record.year.calls",
                                    record.calls(),
                                    review.words().spelled(record.calls()),
                                    new RecordWords(review, metric).off(record));
                    return record.judged() == 0
                            ? review.words().say("sentence", off)
                            : review.words().count("record.right", record.right(), off, record.judged());
                })
                .orElseGet(() -> moved(true)
                        .map(text -> review.words().say("record.year.moved", text))
                        .orElseGet(() -> review.words().say("record.year.none")));
    }

    /** "year: 2.1 % off, right 1 of 2"; "year: 24.2 to 24.6"; empty where there is neither. */
    String brief() {
        return checked()
                .map(record -> review.words()
                        .say(
                                "record.year.brief",
                                record.judged() == 0
                                        ? review.words().say("record.off", new RecordWords(review, metric).off(record))
                                        : review.words()
                                                .say(
                                                        "record.brief",
                                                        new RecordWords(review, metric).off(record),
                                                        record.right(),
                                                        record.judged())))
                .orElseGet(() -> moved(false)
                        .map(text -> review.words().say("record.year.brief", text))
                        .orElse(""));
    }

    /** "24.2 to 24.6 since May": the calls of this year, that of this pack among them; empty where it is the first. */
    private Optional<String> moved(boolean since) {
        List<PackInput.Call> before = calls().filter(
                        call -> call.period().fiscalYear() == review.period().fiscalYear())
                .filter(call -> call.ours().isPresent())
                .sorted(Comparator.comparing(PackInput.Call::madeIn))
                .toList();
        Optional<YearEnd> now =
                YearEnd.of(review, metric).filter(year -> year.year().value().isPresent());
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> all = Stream.concat(
                        before.stream().map(call -> call.ours().orElseThrow()), now.get().year().value().stream())
                .sorted()
                .toList();
        String span = now.get().inTable(all.get(0), all.get(all.size() - 1));
        return Optional.of(
                since
                        ? review.words()
                                .say(
                                        "record.year.since",
                                        span,
                                        review.periods().name(before.get(0).madeIn(), review.period()))
                        : span);
    }

    private Stream<PackInput.Call> calls() {
        return review.input().calls().stream()
                .filter(call -> call.metric().equals(metric.metric().id())
                        && call.period().frequency() == Frequency.YEAR);
    }

    private Optional<TrackRecord.Call> checked(Period year, BigDecimal called) {
        Period end = metric.calendar().on(year.last());
        return metric.at(end, Basis.YTD)
                .flatMap(judgement -> judgement
                        .actual()
                        .number()
                        .map(happened ->
                                new TrackRecord.Call(called, happened, judgement.target(), judgement.targetLow())));
    }
}
