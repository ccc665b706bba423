package org.scorepack.assess;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.score.ScoreRollUp.Child;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.ScorePolicy;

/**
 * How well an objective, a perspective, a department or all departments below one stand together ({@code rules.md} 2.3).
 *
 * @param department id
 * @param perspective id; empty from department on
 * @param objective id; empty from perspective on
 * @param policy how its parts are put together
 * @param weight in the level above
 * @param result its score and what guards made of it
 * @param counts how many of the metrics below it have which status; without those that none has
 */
public record LevelScore(
        Level level,
        String department,
        Optional<String> perspective,
        Optional<String> objective,
        ScorePolicy policy,
        BigDecimal weight,
        ScoreRollUp result,
        Map<Status, Integer> counts) {

    private static final List<Status> NOTHING =
            List.of(Status.NO_DATA, Status.NOT_DUE, Status.NO_TARGET, Status.NOT_APPLICABLE);

    /** What scores are put together for, from the widest to the narrowest. */
    public enum Level {
        /** All departments below one: of the root, the company. */
        COMPANY,
        /** One department by its own cards. */
        DEPARTMENT,
        PERSPECTIVE,
        OBJECTIVE
    }

    public LevelScore {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** After the guards; where nothing below has a colour, the kind of nothing that most needs doing about. */
    public Status status() {
        return result.status() == Status.NOT_DUE
                ? NOTHING.stream().filter(counts::containsKey).findFirst().orElse(Status.NOT_APPLICABLE)
                : result.status();
    }

    /** 0 to 100; empty where too little is known. */
    public Optional<BigDecimal> score() {
        return result.score();
    }

    /** Share of the weight that is due and known; empty where nothing is due. */
    public Optional<BigDecimal> coverage() {
        return result.coverage();
    }

    /** Why the status is worse than the score, and what is missing, as codes. */
    public List<String> flags() {
        return result.flags().stream().map(Enum::name).toList();
    }

    /** As a part of the level above. What is critical has spoken through the status below. */
    Child child() {
        boolean due = result.coverage().isPresent();
        Optional<Status> colour = result.score().map(any -> result.status());
        return new Child(result.score(), colour, weight, false, due);
    }
}
