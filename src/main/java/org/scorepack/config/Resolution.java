package org.scorepack.config;

import java.util.List;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Strategy;

/**
 * The strategy with what feeds added to it.
 *
 * @param strategy one scorecard per card and department; owners named {@code head} are the department's head, objectives
 *     are named with their department
 * @param findings rows that could not be used, each with its reason; never errors
 */
public record Resolution(Strategy strategy, List<Finding> findings) {

    public Resolution {
        findings = List.copyOf(findings);
    }
}
