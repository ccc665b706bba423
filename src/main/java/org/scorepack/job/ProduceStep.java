package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.ledger.LostClaimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a slice of the packs. One that cannot be made never stops the others. */
final class ProduceStep {

    private static final int MOST_NAMED = 20;
    private static final Logger LOG = LoggerFactory.getLogger(ProduceStep.class);

    private final RunScope scope;
    private final Strategies strategies;
    private final Production production;

    ProduceStep(RunScope scope, Strategies strategies, Production production) {
        this.scope = scope;
        this.strategies = strategies;
        this.production = production;
    }

    /** Ids of packs. */
    List<String> packs() {
        Set<String> wanted = scope.request().departments();
        if (!production.strangers().isEmpty()) {
            throw new IllegalArgumentException("No department '" + String.join("', '", production.strangers())
                    + "' has a pack in "
                    + scope.period().code() + "; one of: "
                    + strategies.departments().stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
        }
        List<String> packs = strategies.packs().stream()
                .filter(pack -> wanted.isEmpty() || wanted.contains(pack.department()))
                .map(PackId::text)
                .toList();
        scope.progress().begin("produce", packs.size());
        return packs;
    }

    void produce(List<String> packs) {
        List<String> failed = new ArrayList<>();
        for (String pack : packs) {
            try {
                production.produce(PackId.of(pack));
            } catch (LostClaimException lost) {
                throw lost;
            } catch (RuntimeException problem) {
                if (StoreFailure.of(problem).isPresent()) {
                    throw problem;
                }
                LOG.warn("The pack {} was not made", pack, problem);
                production.failed(pack, String.valueOf(problem.getMessage()));
                failed.add(pack + ": " + problem.getMessage());
            }
            scope.progress().done("produce", pack);
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("No pack was made for " + String.join("; ", failed));
        }
    }
}
