package org.scorepack.assess;

import java.util.Optional;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;

/** What follows from status and variation, read together ({@code rules.md} 3.6); the words stand under {@code act}. */
public enum WhatToDo {
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
    SEND,
    /** The figure is suspect, and held until somebody confirms it. */
    CONFIRM;

    /**
     * What to do about a metric.
     *
     * @param change which way its process is changing; {@code NONE} also where it could not be tested
     * @param tested whether there are enough months to tell a change from an ordinary month
     * @param assurance whether its process makes the target; empty where that cannot be told
     * @param critical whether it must never be missed
     */
    public static WhatToDo of(
            Status status, Signal.Change change, boolean tested, Optional<AssuranceKind> assurance, boolean critical) {
        if (status == Status.NO_DATA) {
            return SEND;
        }
        if (status.isMiss()) {
            return switch (change) {
                case CONCERN -> ACT;
                case IMPROVEMENT -> KEEP;
                default -> missedAsEver(tested, assurance, critical);
            };
        }
        if (status != Status.GREEN) {
            return UNKNOWN;
        }
        return switch (change) {
            case CONCERN -> EARLY;
            case IMPROVEMENT -> LEARN;
            default -> madeAsEver(assurance);
        };
    }

    private static WhatToDo missedAsEver(boolean tested, Optional<AssuranceKind> assurance, boolean critical) {
        if (assurance.equals(Optional.of(AssuranceKind.FAILS))) {
            return REDESIGN;
        }
        if (critical) {
            return CRITICAL;
        }
        if (assurance.equals(Optional.of(AssuranceKind.PASSES))) {
            return CHECK;
        }
        return tested ? WAIT : UNKNOWN;
    }

    private static WhatToDo madeAsEver(Optional<AssuranceKind> assurance) {
        return assurance
                .map(kind -> switch (kind) {
                    case PASSES -> LEAVE;
                    case HIT_OR_MISS -> CHANCE;
                    case FAILS -> CHECK;
                })
                .orElse(CHANCE);
    }
}
