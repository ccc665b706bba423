package org.scorepack.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorepack.scorecard.Formula;

/** Formulas over metrics: precedence, ids with hyphens, and where they break. */
class FormulaParserTest {

    @ParameterizedTest
    @CsvSource({
        "a + b * c, (a + (b * c))",
        "a - b - c, ((a - b) - c)",
        "a / b / c, ((a / b) / c)",
        "(sales - cost) / sales, ((sales - cost) / sales)",
        "lead-time - 2, (lead-time - 2)",
        "operations/lead-time * 0.5, (operations/lead-time * 0.5)",
        "((a)), a",
        "100 * 24-hour-share, (100 * 24-hour-share)",
        "' a+b ', (a + b)",
        "a/b, a/b",
        "a / b, (a / b)",
    })
    void reads(String text, String tree) {
        assertThat(print(FormulaParser.parse(text))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "a +, 4",
        "(a, 1",
        "a b, 3",
        "a ^ 2, 3",
        "a ** b, 4",
        "a), 2",
        "Math.exp(a), 1",
        "a; b, 2",
        "-a, 1",
        "a + 1.2.3, 6"
    })
    void breaks_with_the_position(String text, int position) {
        assertThatThrownBy(() -> FormulaParser.parse(text))
                .isInstanceOfSatisfying(
                        FormulaParser.Broken.class,
                        broken -> assertThat(broken.at() + 1).as(broken.found()).isEqualTo(position));
    }

    @Test
    void thousands_of_brackets_cost_no_stack() {
        assertThatThrownBy(() -> FormulaParser.parse("(".repeat(900) + "a" + ")".repeat(99)))
                .hasMessageContaining("brackets inside each other");
        assertThatThrownBy(() -> FormulaParser.parse("a".repeat(100_000))).hasMessageContaining("characters");
    }

    private static String print(Formula formula) {
        if (formula instanceof Formula.Constant constant) {
            return constant.value().toPlainString();
        }
        if (formula instanceof Formula.Reference reference) {
            return reference.metric();
        }
        Formula.Operation operation = (Formula.Operation) formula;
        return "(" + print(operation.left()) + " " + operation.operator() + " " + print(operation.right()) + ")";
    }
}
