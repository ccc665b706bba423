package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.score.ScoreRollUp;
import org.scorepack.assess.score.ScoreRollUp.Child;
import org.scorepack.figure.Status;

/**
 * 20,000 trees of scores against an oracle in fractions of whole numbers. What one level says goes into the next, up to four levels
 * as from metric to company.
 */
class RollUpPropertiesTest {

    private static final int TREES = 20_000;
    private static final int LEVELS = 4;

    private final SplittableRandom random = new SplittableRandom(1992);

    /** A node as the product sees it, and as the oracle does: a score as a fraction. */
    private record Node(Child child, Optional<BigInteger> numerator, BigInteger denominator) {}

    @Test
    void every_tree_has_the_score_and_status_of_the_rules() {
        for (int i = 0; i < TREES; i++) {
            node(1 + random.nextInt(LEVELS));
        }
    }

    private Node node(int level) {
        BigDecimal weight = BigDecimal.valueOf(random.nextInt(0, 5));
        boolean critical = random.nextInt(6) == 0;
        if (level == 0) {
            return leaf(weight, critical);
        }
        List<Node> children = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            children.add(node(level - 1));
        }
        ScoreRollUp found = ScoreRollUp.of(children.stream().map(Node::child).toList());
        BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE};
        Status expected = oracle(children, sum);
        assertThat(found.status()).as("%s", children).isEqualTo(expected);
        boolean scored = expected.compareTo(Status.RED) <= 0;
        assertThat(found.score().isPresent()).isEqualTo(scored);
        found.score().ifPresent(score -> {
            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            BigDecimal difference = score.multiply(new BigDecimal(sum[1])).subtract(new BigDecimal(sum[0]));
            assertThat(difference.abs()).isLessThan(new BigDecimal(sum[1]).movePointLeft(25));
        });
        boolean due = expected != Status.NOT_DUE;
        Child child =
                new Child(found.score(), scored ? Optional.of(expected) : Optional.empty(), weight, critical, due);
        return new Node(child, scored ? Optional.of(sum[0]) : Optional.empty(), sum[1]);
    }

    private Node leaf(BigDecimal weight, boolean critical) {
        if (random.nextInt(10) == 0) {
            return new Node(Child.notDue(weight, critical), Optional.empty(), BigInteger.ONE);
        }
        if (random.nextInt(8) == 0) {
            return new Node(Child.missing(weight, critical), Optional.empty(), BigInteger.ONE);
        }
        int score = random.nextInt(101);
        return new Node(
                Child.scored(BigDecimal.valueOf(score), weight, critical),
                Optional.of(BigInteger.valueOf(score)),
                BigInteger.ONE);
    }

    /** Counts in whole weights; the mean as a fraction goes into {@code sum}. */
    private static Status oracle(List<Node> children, BigInteger[] sum) {
        int due = 0;
        int known = 0;
        int red = 0;
        boolean criticalRed = false;
        boolean criticalMissing = false;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Node node : children) {
            int weight = node.child().weight().intValueExact();
            if (weight == 0 || !node.child().due()) {
                continue;
            }
            due += weight;
            if (node.numerator().isEmpty()) {
                criticalMissing |= node.child().critical();
                continue;
            }
            known += weight;
            numerator = numerator
                    .multiply(node.denominator())
                    .add(node.numerator()
                            .get()
                            .multiply(BigInteger.valueOf(weight))
                            .multiply(denominator));
            denominator = denominator.multiply(node.denominator());
            if (node.child().colour().equals(Optional.of(Status.RED))) {
                red += weight;
                criticalRed |= node.child().critical();
            }
        }
        if (due == 0) {
            return Status.NOT_DUE;
        }
        if (2 * known < due) {
            return Status.NO_DATA;
        }
        sum[0] = numerator;
        sum[1] = denominator.multiply(BigInteger.valueOf(known));
        int rank = rank(sum[0].multiply(BigInteger.valueOf(3)), sum[1]);
        int floor = 0;
        if (criticalRed) {
            floor = 4 * red >= known ? 2 : 1;
        } else if (4 * red >= known || criticalMissing) {
            floor = 1;
        }
        if (criticalMissing) {
            floor = Math.max(floor, 1);
        }
        return List.of(Status.GREEN, Status.AMBER, Status.RED).get(Math.max(rank, floor));
    }

    /** 0 green, 1 amber, 2 red, by three times the score. */
    private static int rank(BigInteger thrice, BigInteger denominator) {
        if (thrice.compareTo(denominator.multiply(BigInteger.valueOf(200))) >= 0) {
            return 0;
        }
        return thrice.compareTo(denominator.multiply(BigInteger.valueOf(100))) >= 0 ? 1 : 2;
    }
}
