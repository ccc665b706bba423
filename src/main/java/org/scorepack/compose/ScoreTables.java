package org.scorepack.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorepack.assess.LevelScore;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Perspective;

/**
 * {@code scores.csv}: how well objectives, perspectives and departments stand in the reported period, beside the counts that a score
 * never goes without. The columns are a contract with other programs. No page shows a score.
 */
final class ScoreTables {

    private static final List<Status> COUNTED = List.of(
            Status.GREEN,
            Status.AMBER,
            Status.RED,
            Status.NO_DATA,
            Status.NOT_DUE,
            Status.NO_TARGET,
            Status.NOT_APPLICABLE);

    private static final List<String> COLUMNS = List.of(
            "department",
            "level",
            "perspective",
            "objective",
            "name",
            "period",
            "policy",
            "weight",
            "score",
            "status",
            "coverage",
            "flags",
            "green",
            "amber",
            "red",
            "no_data",
            "not_due",
            "no_target",
            "not_applicable");

    private static final int DECIMALS = 10;

    private static final Comparator<LevelScore> ORDER = Comparator.comparing(LevelScore::department)
            .thenComparing(LevelScore::level)
            .thenComparing(score -> score.perspective().orElse(""))
            .thenComparing(score -> score.objective().orElse(""));

    private ScoreTables() {}

    static FigureTable of(PackInput input) {
        return new FigureTable(
                COLUMNS,
                input.scores().stream()
                        .sorted(ORDER)
                        .map(score -> row(input, score))
                        .toList());
    }

    private static List<String> row(PackInput input, LevelScore score) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(score.department());
        cells.add(word(score.level()));
        cells.add(score.perspective().orElse(""));
        cells.add(score.objective().orElse(""));
        cells.add(name(input, score)
                .map(name -> name.in(input.organisation().language()))
                .orElse(""));
        cells.add(input.period().code());
        cells.add(word(score.policy()));
        cells.add(FigureTables.exact(Optional.of(score.weight())));
        cells.add(rounded(score.score()));
        cells.add(score.status().name());
        cells.add(rounded(score.coverage()));
        cells.add(String.join("+", score.flags()));
        COUNTED.forEach(status -> cells.add(String.valueOf(score.counts().getOrDefault(status, 0))));
        return cells;
    }

    private static Optional<Label> name(PackInput input, LevelScore score) {
        return switch (score.level()) {
            case COMPANY, DEPARTMENT ->
                input.organisation().department(score.department()).map(Department::name);
            case PERSPECTIVE ->
                score.perspective()
                        .flatMap(id -> input.organisation().perspective(id))
                        .map(Perspective::name);
            case OBJECTIVE ->
                input.objectives().stream()
                        .filter(objective ->
                                score.objective().filter(objective.id()::equals).isPresent())
                        .findFirst()
                        .map(Objective::name);
        };
    }

    private static String rounded(Optional<BigDecimal> value) {
        return FigureTables.exact(value.map(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP)));
    }

    /** As the configuration writes it. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
