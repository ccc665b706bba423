package org.scorepack.book;

import java.util.List;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.Outlook;
import org.scorepack.figure.ProcessLimits;

/**
 * What a run judged about some departments.
 *
 * @param judgements in key order
 * @param limits by department and metric
 * @param outlooks by department and metric
 */
public record FigureBook(List<Judgement> judgements, List<ProcessLimits> limits, List<Outlook> outlooks) {

    public FigureBook {
        judgements = List.copyOf(judgements);
        limits = List.copyOf(limits);
        outlooks = List.copyOf(outlooks);
    }
}
