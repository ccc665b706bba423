package org.scorepack.assess;

import java.util.List;
import java.util.Optional;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;

/**
 * What is said about one department's metric.
 *
 * @param rows by period, then basis
 * @param limits the usual range at the reported period; empty where fewer than two neighbouring values are charted
 * @param outlook where it is heading from the reported period on; empty where nothing can be said
 */
public record Judged(List<Judgement> rows, Optional<ProcessLimits> limits, Optional<Outlook> outlook) {

    public Judged {
        rows = List.copyOf(rows);
    }
}
