package org.scorepack.job;

import java.util.List;

/** Outcomes of runs that did not get to work. */
final class Outcomes {

    private Outcomes() {}

    /** For a text that is no period; {@code example} shows how one is written. */
    static RunOutcome badPeriod(String code, String example) {
        return empty(
                RunOutcome.Result.BAD_PERIOD,
                code,
                "'" + code + "' is no period of the company's calendar; a period is written " + example);
    }

    static RunOutcome busy(String period, String why) {
        return empty(RunOutcome.Result.BUSY, period, why + "; try again later");
    }

    static RunOutcome failed(String period, String why) {
        return empty(RunOutcome.Result.FAILED, period, why);
    }

    private static RunOutcome empty(RunOutcome.Result result, String period, String note) {
        return new RunOutcome(result, period, 0, List.of(), List.of(), List.of(), List.of(), List.of(note));
    }
}
