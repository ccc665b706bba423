package org.scorepack.config;

import java.util.List;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;

/** What came of reading a home folder. */
public sealed interface Reading {

    /** What the company puts of its own on its packs, as far as it can be read: its files are checked beside all else. */
    Branding branding();

    /** It can be run; warnings are in {@link Configuration#warnings()}. */
    record Valid(Configuration configuration) implements Reading {

        @Override
        public Branding branding() {
            return configuration.branding();
        }
    }

    /**
     * It cannot be run.
     *
     * @param findings everything that was found, warnings too, by place
     */
    record Invalid(List<Finding> findings, Branding branding) implements Reading {

        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
