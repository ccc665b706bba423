package org.scorepack.job;

import java.util.List;

/** Outcomes of runs that did not get to work. */
final class Outcomes {

    private Outcomes() {}

    static RunOutcome badPeriod(String code) {
        return empty(
                RunOutcome.Result.BAD_PERIOD,
                code,
                "'" + code + "' is no period of the company's calendar; a month is written 2026-10");
    }

    static RunOutcome busy(String period, String why) {
        return empty(RunOutcome.Result.BUSY, period, why + "; try again later");
    }

    private static RunOutcome empty(RunOutcome.Result result, String period, String note) {
        return new RunOutcome(result, period, 0, List.of(), List.of(), List.of(), List.of(note));
    }
}
