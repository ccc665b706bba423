package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorepack.testing.Cases;

/** The phasings of {@code cases/phasing.csv}. */
class PhasingCasesTest {

    private static final int MONTHS = 12;
    private static final int UP_TO = 5;

    @Test
    void every_year_is_spread_as_the_case_says() {
        Cases.of("cases/phasing.csv").each(4, row -> {
            BigDecimal annual = row.number("annual_target").orElseThrow();
            int decimals = row.integer("decimals");
            String method = row.text("method");
            PhasedYear found = phased(row, method, annual, decimals);
            List<Optional<BigDecimal>> expected = row.series("exp_months");
            assertThat(found.parts()).hasSameSizeAs(expected);
            for (int i = 0; i < MONTHS; i++) {
                row.sameNumber("exp_months", i, found.parts().get(i), decimals);
            }
            boolean rate = method.equals("TRAJECTORY") || method.equals("FLAT");
            row.sameNumber("exp_sum", rate ? Optional.empty() : Optional.of(sum(found.parts())), decimals);
            List<BigDecimal> toDate = found.parts().subList(0, UP_TO);
            row.sameNumber("exp_ytd_month5", Optional.of(rate ? toDate.get(UP_TO - 1) : sum(toDate)), decimals);
            row.same("exp_flag", found.flag().map(Enum::name).orElse(""));
        });
    }

    private static PhasedYear phased(Cases.Row row, String method, BigDecimal annual, int decimals) {
        return switch (method) {
            case "EVEN" -> PhasedYear.even(annual, MONTHS, decimals);
            case "SEASONAL", "WORKING_DAYS" -> PhasedYear.weighted(annual, row.series("profile"), decimals);
            case "EXPLICIT" ->
                PhasedYear.explicit(
                        annual,
                        row.series("profile").stream()
                                .map(Optional::orElseThrow)
                                .toList());
            case "FLAT" -> new PhasedYear(Collections.nCopies(MONTHS, annual), Optional.empty());
            case "TRAJECTORY" -> {
                Map<String, String> given = Arrays.stream(row.text("profile").split(";"))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
                int from = Integer.parseInt(given.get("from"));
                int to = Integer.parseInt(given.get("to"));
                yield new PhasedYear(
                        IntStream.rangeClosed(1, MONTHS)
                                .mapToObj(month -> TargetLine.at(
                                        new BigDecimal(given.get("baseline")), annual, month - from, to - from))
                                .toList(),
                        Optional.empty());
            }
            default -> throw new IllegalArgumentException("No such method: " + method);
        };
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
