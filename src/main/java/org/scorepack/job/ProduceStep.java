package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorepack.ledger.LostClaimException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the packs of a slice of departments. One that cannot be made never stops the others. */
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

    List<String> departments() {
        Set<String> wanted = scope.request().departments();
        if (!production.strangers().isEmpty()) {
            throw new IllegalArgumentException("No department '" + String.join("', '", production.strangers())
                    + "' has a pack in "
                    + scope.period().code() + "; one of: "
                    + strategies.departments().stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
        }
        List<String> departments = strategies.departments().stream()
                .filter(id -> wanted.isEmpty() || wanted.contains(id))
                .toList();
        scope.progress().begin("produce", departments.size());
        return departments;
    }

    void produce(List<String> departments) {
        List<String> failed = new ArrayList<>();
        for (String department : departments) {
            try {
                production.produce(department);
            } catch (LostClaimException lost) {
                throw lost;
            } catch (RuntimeException problem) {
                if (StoreFailure.of(problem).isPresent()) {
                    throw problem;
                }
                LOG.warn("The pack of {} was not made", department, problem);
                production.failed(department, String.valueOf(problem.getMessage()));
                failed.add(department + ": " + problem.getMessage());
            }
            scope.progress().done("produce", department);
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("No pack was made for " + String.join("; ", failed));
        }
    }
}
