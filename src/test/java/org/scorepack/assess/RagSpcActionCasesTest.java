package org.scorepack.assess;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scorepack.figure.AssuranceKind;
import org.scorepack.figure.Signal;
import org.scorepack.figure.Status;
import org.scorepack.testing.Cases;

class RagSpcActionCasesTest {

    private static final Map<String, Signal.Change> CHANGES = Map.of(
            "COMMON", Signal.Change.NONE,
            "CONCERN", Signal.Change.CONCERN,
            "IMPROVEMENT", Signal.Change.IMPROVEMENT);
    private static final Map<String, AssuranceKind> ASSURANCES =
            Map.of("P", AssuranceKind.PASSES, "?", AssuranceKind.HIT_OR_MISS, "F", AssuranceKind.FAILS);

    @Test
    void status_and_variation_read_together() {
        Cases.of("cases/rag_spc_action.csv").each(row -> {
            Signal.Change change =
                    Optional.ofNullable(CHANGES.get(row.text("variation"))).orElseThrow();
            Optional<AssuranceKind> assurance = Optional.ofNullable(ASSURANCES.get(row.text("assurance")));
            WhatToDo found = WhatToDo.of(Status.valueOf(row.text("status")), change, true, assurance, false);
            row.same("exp_action", found.name());
        });
    }
}
