package org.scorepack.job;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.assess.Bounds;
import org.scorepack.assess.Thresholds;
import org.scorepack.figure.Held;
import org.scorepack.figure.Judgement;
import org.scorepack.figure.ProcessLimits;
import org.scorepack.figure.TieOut;
import org.scorepack.ledger.Confirmation;
import org.scorepack.ledger.Edition;
import org.scorepack.scorecard.Checks;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Target;

/**
 * All that is known of a number of a published pack: the rules that made it, and the rows that it came from.
 *
 * @param edition whose number it is
 * @param language of that pack: names, units and numbers stand as it prints them
 * @param department whose pack it is
 * @param metric as the configuration defines it today
 * @param judged what the status stands on, on the basis that the metric is judged on
 * @param alsoJudged the other bases of the same period
 * @param thresholds where the colours begin; empty without target, or where the configuration has changed since
 * @param limits usual range of its months; empty where it has none
 * @param possible what its months can be at all: as far as that range is told
 * @param actual where the value came from
 * @param target where the target came from; empty where there is none
 * @param promised the target of the card that holds; empty where none does, or where the configuration has changed since
 * @param suspects the figures among those it is made of that a check found suspect, held or confirmed
 * @param tieOuts what second sources say of it and of what it is made of
 * @param reported the same number as other editions showed it, oldest first
 * @param changedTexts files of the configuration that changed since the run; empty = the rules are those of today
 */
public record Explanation(
        Edition edition,
        Locale language,
        Department department,
        Metric metric,
        Judgement judged,
        List<Judgement> alsoJudged,
        Optional<Thresholds> thresholds,
        Optional<ProcessLimits> limits,
        Bounds possible,
        Lineage actual,
        Optional<Lineage> target,
        Optional<Target> promised,
        List<Suspect> suspects,
        List<TieOut> tieOuts,
        List<Reported> reported,
        List<String> changedTexts) {

    public Explanation {
        alsoJudged = List.copyOf(alsoJudged);
        suspects = List.copyOf(suspects);
        tieOuts = List.copyOf(tieOuts);
        reported = List.copyOf(reported);
        changedTexts = List.copyOf(changedTexts);
    }

    /**
     * A figure that a check found suspect.
     *
     * @param held the check, what it found, and the value as it was delivered
     * @param isHeld whether the pack leaves it out; otherwise somebody had confirmed it
     * @param checks what the metric's values have to keep to, as the configuration says today
     * @param confirmed who stands for just this value, when and why, also if that was after the pack; empty = nobody
     */
    public record Suspect(Held held, boolean isHeld, Optional<Checks> checks, Optional<Confirmation> confirmed) {}

    /** The number as another edition showed it. */
    public record Reported(Edition edition, Judgement judgement) {}
}
