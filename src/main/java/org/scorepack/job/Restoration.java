package org.scorepack.job;

import org.scorepack.ledger.Edition;
import org.scorepack.publish.EditionId;
import org.scorepack.publish.Editions;

/**
 * Puts back editions of earlier periods and earlier numbers that the ledger has and the output folder lacks, each from the
 * book of the run that made it, with the configuration of that run. What would not show the same any more (other
 * templates, say) stays away and is named.
 */
final class Restoration {

    private final RunScope scope;
    private final Production production;
    private final PastPacks past;

    Restoration(RunScope scope, Production production) {
        this.scope = scope;
        this.production = production;
        this.past = new PastPacks(scope.ledger(), scope.book(), scope.configuration());
    }

    void putBackWhatIsMissing() {
        for (Edition edition : scope.ledger().editions(scope.organisation())) {
            EditionId id = new EditionId(edition.department(), edition.period(), edition.number());
            boolean there =
                    Editions.of(production.out(), edition.department()).find(id).isPresent();
            boolean wanted = scope.request().departments().isEmpty()
                    || scope.request()
                            .departments()
                            .contains(PackId.of(edition.department()).department());
            if (!there && wanted && !putBack(edition)) {
                scope.progress()
                        .note(id
                                + " is gone from the output folder and cannot be made again as it was: the program, its"
                                + " templates or the branding show something else now");
            }
        }
    }

    private boolean putBack(Edition edition) {
        return past.of(edition).map(input -> production.putBack(edition, input)).orElse(false);
    }
}
