package org.scorepack.assess;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Unit;

/**
 * How well earlier calls came true ({@code rules.md} 4.3).
 *
 * @param calls how many could be checked; at least one
 * @param off how far they were off on average, whichever way; never negative
 * @param share whether that is in per cent of what happened; else in the metric's unit, which for percentages are points
 * @param judged how many of them had a target
 * @param right how many of these stood on the side of the target on which the month came out
 */
public record TrackRecord(int calls, BigDecimal off, boolean share, int judged, int right) {

    /**
     * A call and what happened.
     *
     * @param called what was expected, in the metric's unit
     * @param happened what is known now
     * @param target of the month; for a band its upper end; empty = none
     * @param targetLow lower end of a band
     */
    public record Call(
            BigDecimal called, BigDecimal happened, Optional<BigDecimal> target, Optional<BigDecimal> targetLow) {

        /** What is counted is called in whole numbers, as it is printed: nobody expects a fifth of an accident. */
        private Call counted() {
            return new Call(called.setScale(0, RoundingMode.HALF_UP), happened, target, targetLow);
        }

        private BigDecimal off() {
            return called.subtract(happened).abs();
        }

        private boolean isRight(Direction better, BigDecimal goal) {
            return isOnTarget(called, better, goal) == isOnTarget(happened, better, goal);
        }

        private boolean isOnTarget(BigDecimal value, Direction better, BigDecimal goal) {
            return switch (better) {
                case HIGHER -> value.compareTo(goal) >= 0;
                case LOWER -> value.compareTo(goal) <= 0;
                case BAND -> value.compareTo(goal) <= 0 && value.compareTo(targetLow.orElse(goal)) >= 0;
                case NONE -> true;
            };
        }
    }

    /** Of the calls that can be checked; empty where there is none, for nothing is claimed before it was seen. */
    public static Optional<TrackRecord> of(List<Call> made, Direction better, Unit unit) {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        List<Call> calls = unit.kind() == Unit.Kind.COUNT
                ? made.stream().map(Call::counted).toList()
                : made;
        boolean share = !unit.isPercent()
                && calls.stream().allMatch(call -> call.happened().signum() > 0);
        BigDecimal off = calls.stream()
                .map(call -> share
                        ? call.off().movePointRight(2).divide(call.happened(), MathContext.DECIMAL128)
                        : call.off())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(calls.size()), MathContext.DECIMAL128);
        List<Call> judged = calls.stream()
                .filter(call -> better != Direction.NONE && call.target().isPresent())
                .toList();
        int right = (int) judged.stream()
                .filter(call -> call.isRight(better, call.target().orElseThrow()))
                .count();
        return Optional.of(new TrackRecord(calls.size(), off, share, judged.size(), right));
    }
}
