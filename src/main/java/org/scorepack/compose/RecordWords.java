package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.assess.TrackRecord;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.Frequency;
import org.scorepack.figure.Judgement;

/**
 * Our record with a metric: what the last packs expected of the month after them, beside what is known of that month now
 * ({@code rules.md} 4.3).
 */
record RecordWords(Review review, Reviewed metric) {

    /** Of our calls; empty where none can be checked yet. */
    Optional<TrackRecord> ours() {
        return of(PackInput.Call::ours);
    }

    /** Of what the owner had signed. */
    Optional<TrackRecord> owners() {
        return of(PackInput.Call::owner);
    }

    /** "Our last six calls, each of the month after: 2.1 % off on average, right side of the target 5 times of 6." */
    String sentence() {
        return ours().map(record -> {
                    String off = review.words()
                            .count(
                                    "record.calls",
                                    record.calls(),
                                    review.words().spelled(record.calls()),
                                    off(record));
                    return record.judged() == 0
                            ? review.words().say("sentence", off)
                            : review.words().count("record.right", record.right(), off, record.judged());
                })
                .orElseGet(() -> review.words().say("record.none"));
    }

    /** "2.1 % off, 5 of 6 right"; in a table. */
    String brief() {
        return ours().map(record -> record.judged() == 0
                        ? review.words().say("record.off", off(record))
                        : review.words().say("record.brief", off(record), record.right(), record.judged()))
                .orElseGet(() -> review.words().say("record.brief.none"));
    }

    /** "owner: 1.3 % off"; empty where the owner's calls cannot be checked. */
    String ownersBrief() {
        return owners().map(record -> review.words().say("record.owner", off(record)))
                .orElse("");
    }

    /** How far off on average: 2.1 %, 1.2 points, 0.4 days. */
    String off(TrackRecord record) {
        if (record.share()) {
            return review.units().percent(review.numbers().plain(record.off(), 1));
        }
        Digits digits = review.digits(metric);
        int decimals = Math.max(1, digits.scale().decimals());
        return digits.isPercent()
                ? review.units()
                        .points(
                                review.numbers().plain(record.off(), 1),
                                record.off().setScale(1, RoundingMode.HALF_UP))
                : digits.inWords(record.off(), decimals);
    }

    private Optional<TrackRecord> of(Function<PackInput.Call, Optional<BigDecimal>> side) {
        List<TrackRecord.Call> calls = review.input().calls().stream()
                .filter(call -> call.metric().equals(metric.metric().id())
                        && call.period().frequency() != Frequency.YEAR)
                .flatMap(call -> side.apply(call).flatMap(called -> checked(call, called)).stream())
                .toList();
        return TrackRecord.of(calls, metric.metric().better(), metric.metric().unit());
    }

    private Optional<TrackRecord.Call> checked(PackInput.Call call, BigDecimal called) {
        Optional<Judgement> month = metric.at(call.period(), Basis.MONTH);
        return month.flatMap(judgement -> judgement
                .actual()
                .number()
                .map(happened -> new TrackRecord.Call(called, happened, judgement.target(), judgement.targetLow())));
    }
}
