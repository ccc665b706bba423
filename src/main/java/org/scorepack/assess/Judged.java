package org.scorepack.assess;

import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;

/**
 * What is said about one department's metric.
 *
 * @param rows by period, then basis
 * @param limits the usual range at the reported period; empty where fewer than two neighbouring values are charted
 */
public record Judged(List<Judgement> rows, Optional<ProcessLimits> limits) {

    public Judged {
        rows = List.copyOf(rows);
    }
}
