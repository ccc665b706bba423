package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.LevelScore.Level;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.figure.Status;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Perspective;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.ScorePolicy;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/**
 * 20,000 companies, each a tree of metrics, objectives, perspectives and departments with weights, critical metrics, gaps and
 * policies of its own, against an oracle in fractions of whole numbers.
 */
class RollUpPropertiesTest {

    private static final int TREES = 20_000;
    private static final int PERSPECTIVES = 3;

    private final SplittableRandom random = new SplittableRandom(1992);

    /** What the oracle knows of a part: weights in whole numbers, a score as a fraction. */
    private record Part(
            int weight,
            boolean critical,
            boolean due,
            Optional<Status> colour,
            BigInteger numerator,
            BigInteger denominator) {

        static Part without(int weight, boolean critical, boolean due) {
            return new Part(weight, critical, due, Optional.empty(), BigInteger.ZERO, BigInteger.ONE);
        }
    }

    @Test
    void every_level_of_every_company_has_the_score_and_status_of_the_rules() {
        for (int i = 0; i < TREES; i++) {
            company();
        }
    }

    private void company() {
        ScorePolicy policy = policy();
        int[] perspectives = random.ints(PERSPECTIVES, 0, 4).toArray();
        List<Department> departments =
                new ArrayList<>(List.of(Department.of("top", Label.of("Top"), Optional.empty(), Life.ALWAYS)));
        List<Scorecard> cards = new ArrayList<>();
        List<List<List<Part>>> metrics = new ArrayList<>();
        List<Map<String, Standing>> standings = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int at = 0; at < count; at++) {
            String id = "d" + at;
            departments.add(new Department(
                    id,
                    Label.of(id),
                    Optional.of("top"),
                    Life.ALWAYS,
                    List.of(),
                    Optional.empty(),
                    BigDecimal.valueOf(random.nextInt(4))));
            List<List<Part>> parts = new ArrayList<>();
            Map<String, Standing> known = new TreeMap<>();
            List<Objective> objectives = new ArrayList<>();
            for (int o = 0; o < 1 + random.nextInt(5); o++) {
                objectives.add(objective("o" + o, parts, known));
            }
            Optional<ScorePolicy> own = random.nextInt(3) == 0 ? Optional.of(policy()) : Optional.empty();
            cards.add(new Scorecard(id, List.of(id), objectives, own, Place.ofFile("")));
            metrics.add(parts);
            standings.add(known);
        }
        Strategy strategy = new Strategy(organisation(policy, perspectives, departments), cards);
        List<LevelScore> found = new ArrayList<>();
        List<Part> expected = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Department department = departments.get(at + 1);
            List<LevelScore> levels = ScoreLevels.ofDepartment(strategy, department, standings.get(at));
            expected.add(department(levels, cards.get(at), policy, perspectives, metrics.get(at), department));
            found.add(levels.get(0));
        }
        LevelScore whole = ScoreLevels.ofCompany(strategy, departments.get(0), found);
        check(whole, together(expected, policy, 1));
        assertThat(whole.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(standings.stream().mapToInt(Map::size).sum());
    }

    /** Checks the levels of a department; gives what the oracle takes for the department. */
    private static Part department(
            List<LevelScore> levels,
            Scorecard card,
            ScorePolicy company,
            int[] perspectives,
            List<List<Part>> metrics,
            Department department) {
        ScorePolicy policy = card.scores().orElse(company);
        Map<String, List<Part>> byPerspective = new TreeMap<>();
        for (int at = 0; at < metrics.size(); at++) {
            Objective objective = card.objectives().get(at);
            Part part = together(metrics.get(at), policy, objective.weight().intValueExact());
            check(level(levels, Level.OBJECTIVE, objective.id()), part);
            byPerspective
                    .computeIfAbsent(objective.perspective(), any -> new ArrayList<>())
                    .add(part);
        }
        List<Part> parts = new ArrayList<>();
        byPerspective.forEach((id, of) -> {
            Part part = together(of, policy, perspectives[id.charAt(1) - '0']);
            check(level(levels, Level.PERSPECTIVE, id), part);
            parts.add(part);
        });
        Part whole = together(parts, policy, department.weight().intValueExact());
        check(levels.get(0), whole);
        return whole;
    }

    private static LevelScore level(List<LevelScore> levels, Level level, String id) {
        return levels.stream()
                .filter(score -> score.level() == level)
                .filter(score -> score.objective().or(score::perspective).equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static void check(LevelScore found, Part expected) {
        assertThat(found.result().coverage().isPresent()).isEqualTo(expected.due());
        assertThat(found.result().score().isPresent())
                .isEqualTo(expected.colour().isPresent());
        expected.colour().ifPresent(colour -> assertThat(found.status()).isEqualTo(colour));
        found.result().score().ifPresent(score -> {
            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            BigDecimal difference = score.multiply(new BigDecimal(expected.denominator()))
                    .subtract(new BigDecimal(expected.numerator()));
            assertThat(difference.abs()).isLessThan(new BigDecimal(expected.denominator()).movePointLeft(25));
        });
    }

    private Objective objective(String id, List<List<Part>> parts, Map<String, Standing> known) {
        List<Part> own = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        for (int at = 0; at < random.nextInt(5); at++) {
            Part part = metric();
            Metric metric = Metric.builder(id + "m" + at, new Unit(Unit.Kind.NUMBER, ""), Direction.HIGHER)
                    .weight(BigDecimal.valueOf(part.weight()))
                    .critical(part.critical())
                    .build();
            metrics.add(metric);
            own.add(part);
            Status nothing = part.due() ? Status.NO_DATA : Status.NOT_DUE;
            Optional<BigDecimal> score = part.colour().map(any -> new BigDecimal(part.numerator()));
            known.put(metric.id(), new Standing(metric, part.colour().orElse(nothing), score));
        }
        parts.add(own);
        return new Objective(
                id,
                Label.of(id),
                "p" + random.nextInt(PERSPECTIVES),
                Optional.empty(),
                "head",
                List.of(),
                metrics,
                BigDecimal.valueOf(random.nextInt(4)),
                Place.ofFile(""));
    }

    private Part metric() {
        int weight = random.nextInt(5);
        boolean critical = random.nextInt(6) == 0;
        int kind = random.nextInt(10);
        if (kind < 3) {
            return Part.without(weight, critical, kind > 0);
        }
        BigInteger score = BigInteger.valueOf(random.nextInt(101));
        int rank = rank(score.multiply(BigInteger.valueOf(3)), BigInteger.ONE);
        return new Part(weight, critical, true, Optional.of(colour(rank)), score, BigInteger.ONE);
    }

    private ScorePolicy policy() {
        return ScorePolicy.values()[random.nextInt(ScorePolicy.values().length)];
    }

    private static Organisation organisation(ScorePolicy policy, int[] perspectives, List<Department> departments) {
        Organisation plain = TestCompany.of(MonthCalendar.calendarYear(), departments);
        List<Perspective> bands = new ArrayList<>();
        for (int at = 0; at < perspectives.length; at++) {
            bands.add(new Perspective("p" + at, Label.of("P"), Label.of(""), BigDecimal.valueOf(perspectives[at])));
        }
        return new Organisation(
                plain.id(),
                plain.name(),
                plain.language(),
                plain.currency(),
                plain.calendar(),
                bands,
                departments,
                List.of(),
                List.of(),
                plain.workingDays(),
                Map.of(),
                policy);
    }

    /** Counts in whole weights; what comes out of it is a part of the next level, and critical no more. */
    private static Part together(List<Part> parts, ScorePolicy policy, int weight) {
        int due = 0;
        int known = 0;
        int red = 0;
        int worst = 0;
        int best = 2;
        boolean criticalRed = false;
        boolean criticalMissing = false;
        BigInteger sum = BigInteger.ZERO;
        BigInteger over = BigInteger.ONE;
        Optional<Part> lowest = Optional.empty();
        for (Part part : parts) {
            if (part.weight() == 0 || !part.due()) {
                continue;
            }
            due += part.weight();
            if (part.colour().isEmpty()) {
                criticalMissing |= part.critical();
                continue;
            }
            known += part.weight();
            sum = sum.multiply(part.denominator())
                    .add(part.numerator()
                            .multiply(BigInteger.valueOf(part.weight()))
                            .multiply(over));
            over = over.multiply(part.denominator());
            worst = Math.max(worst, part.colour().get().ordinal());
            best = Math.min(best, part.colour().get().ordinal());
            if (lowest.isEmpty() || isLower(part, lowest.get())) {
                lowest = Optional.of(part);
            }
            if (part.colour().get() == Status.RED) {
                red += part.weight();
                criticalRed |= part.critical();
            }
        }
        if (due == 0) {
            return Part.without(weight, false, false);
        }
        if (policy == ScorePolicy.WORST_OF && known > 0) {
            return new Part(
                    weight,
                    false,
                    true,
                    Optional.of(colour(worst)),
                    lowest.orElseThrow().numerator(),
                    lowest.orElseThrow().denominator());
        }
        if (2 * known < due) {
            return Part.without(weight, false, true);
        }
        over = over.multiply(BigInteger.valueOf(known));
        int rank = rank(sum.multiply(BigInteger.valueOf(3)), over);
        if (policy == ScorePolicy.GUARDED) {
            int floor = criticalMissing || 4 * red >= known ? 1 : 0;
            if (criticalRed) {
                floor = 4 * red >= known ? 2 : 1;
            }
            rank = Math.max(Math.max(rank, floor), best);
        }
        return new Part(weight, false, true, Optional.of(colour(rank)), sum, over);
    }

    private static boolean isLower(Part one, Part other) {
        return one.numerator()
                        .multiply(other.denominator())
                        .compareTo(other.numerator().multiply(one.denominator()))
                < 0;
    }

    private static Status colour(int rank) {
        return List.of(Status.GREEN, Status.AMBER, Status.RED).get(rank);
    }

    /** 0 green, 1 amber, 2 red, by three times the score. */
    private static int rank(BigInteger thrice, BigInteger denominator) {
        if (thrice.compareTo(denominator.multiply(BigInteger.valueOf(200))) >= 0) {
            return 0;
        }
        return thrice.compareTo(denominator.multiply(BigInteger.valueOf(100))) >= 0 ? 1 : 2;
    }
}
