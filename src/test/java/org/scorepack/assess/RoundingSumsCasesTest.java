package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

class RoundingSumsCasesTest {

    @Test
    void parts_beside_their_total() {
        Cases.of("cases/rounding_sums.csv").each(row -> {
            RoundedParts rounded = new RoundedParts(
                    Arrays.stream(row.text("parts").split(";"))
                            .map(BigDecimal::new)
                            .toList(),
                    0);
            row.same("exp_parts_half_up", text(rounded.parts()));
            row.same("exp_total_shown", rounded.total().toPlainString());
            row.same("exp_footnote_needed", String.valueOf(!rounded.addUp()));
            row.same("exp_parts_largest_remainder", text(rounded.byLargestRemainder()));
            row.same("exp_parts_cumulative_rounding", text(rounded.cumulative()));
        });
    }

    private static String text(List<BigDecimal> parts) {
        assertThat(parts).isNotEmpty();
        return parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(";"));
    }
}
