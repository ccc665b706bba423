package org.scorepack.job;

import java.util.List;
import org.scorepack.compose.PackInput;
import org.scorepack.scorecard.Objective;

/** What a pack may know for readers to whom nobody is named: no owners, heads, roles or people, no comments, no actions. */
final class Unnamed {

    private Unnamed() {}

    static PackInput of(PackInput input) {
        return new PackInput(
                input.audience(),
                input.organisation().withoutPeople(),
                input.department().withoutHead(),
                input.period(),
                input.objectives().stream().map(Objective::withoutPeople).toList(),
                input.judgements(),
                input.limits(),
                input.outlooks(),
                input.calls(),
                input.corrections(),
                input.waiting().stream().map(PackInput.Waiting::withoutOwner).toList(),
                input.sources(),
                input.rejects(),
                input.tieOuts(),
                List.of(),
                List.of(),
                input.children(),
                input.evenly(),
                input.scores(),
                new PackInput.Below(
                        input.below().departments(),
                        input.below().waits().stream()
                                .map(PackInput.Wait::withoutOwners)
                                .toList(),
                        input.below().parts()));
    }
}
