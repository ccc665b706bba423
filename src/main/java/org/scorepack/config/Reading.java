package org.scorepack.config;

import java.util.List;
import org.scorepack.scorecard.Finding;

/** What came of reading a home folder. */
public sealed interface Reading {

    /** It can be run; warnings are in {@link Configuration#warnings()}. */
    record Valid(Configuration configuration) implements Reading {}

    /**
     * It cannot be run.
     *
     * @param findings everything that was found, warnings too, by place
     */
    record Invalid(List<Finding> findings) implements Reading {

        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
