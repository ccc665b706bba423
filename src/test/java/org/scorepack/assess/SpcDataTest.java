package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scorepack.assess.XmrChart.Screening;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.testing.Cases;

/** Published and computed charts of others: every limit, every flag by MDC. */
class SpcDataTest {

    private final Map<String, Cases.Row> meta = new HashMap<>();
    private final Map<String, double[]> series = new HashMap<>();

    @Test
    void limits_are_those_of_others() {
        read();
        Cases.of("data/spc/spc_expected_limits_shared.csv").each(row -> {
            String id = row.text("case_id");
            XmrChart chart = chart(id, row.text("screen_outliers"));
            row.close("mean", chart.mean());
            if (row.has("mr_bar")) {
                row.close("mr_bar", chart.movingRange());
            }
            row.close("lpl", chart.lower());
            row.close("upl", chart.upper());
            String better = meta.get(id).text("improvement_direction");
            row.same(
                    "assurance_type",
                    meta.get(id)
                            .number("target")
                            .flatMap(target -> Assurance.of(
                                    chart,
                                    XmrCasesTest.direction(better),
                                    target.doubleValue(),
                                    target.doubleValue(),
                                    RuleSet.MDC))
                            .map(ChartCodes::of)
                            .orElse(""));
            List<Optional<SignalRules.Flag>> flags = SignalRules.flags(series.get(id), chart, RuleSet.MDC);
            row.same("last_point_variation_type", ChartCodes.variation(flags.get(flags.size() - 1), better));
        });
    }

    @Test
    void every_point_is_flagged_as_others_do() {
        read();
        Map<String, List<Optional<SignalRules.Flag>>> flags = new LinkedHashMap<>();
        Cases.of("data/spc/spc_expected_flags_shared.csv").each(row -> {
            String id = row.text("case_id");
            String screened = row.text("screen_outliers");
            Optional<SignalRules.Flag> flag = flags.computeIfAbsent(
                            id + screened,
                            unseen -> SignalRules.flags(series.get(id), chart(id, screened), RuleSet.MDC))
                    .get(row.integer("seq") - 1);
            row.same("nhs_special_cause_type", flag.map(SpcDataTest::nhs).orElse("Common Cause"));
            row.same("nhs_point_type", ChartCodes.variation(flag, meta.get(id).text("improvement_direction")));
        });
    }

    private static String nhs(SignalRules.Flag flag) {
        String side = flag.up() ? "Above" : "Below";
        return switch (flag.rule()) {
            case OUTSIDE -> side + (flag.up() ? " UCL" : " LCL");
            case TREND -> "7 Point Trend (" + (flag.up() ? "In" : "De") + "creasing)";
            case TWO_OF_THREE -> "2 in 3 " + side + " CL";
            default -> "7 Points " + side + " CL";
        };
    }

    private XmrChart chart(String id, String screened) {
        Cases.Row row = meta.get(id);
        double[] points = series.get(id);
        double[] baseline = row.has("baseline_points") ? Arrays.copyOf(points, row.integer("baseline_points")) : points;
        XmrChart chart = XmrChart.of(baseline, screened.equals("Y") ? Screening.ONCE : Screening.NONE);
        if (!row.has("limits_override")) {
            return chart;
        }
        String[] given = row.text("limits_override").split("\\.\\.");
        return new XmrChart(
                chart.mean(), chart.movingRange(), Double.parseDouble(given[0]), Double.parseDouble(given[1]));
    }

    private void read() {
        Cases.of("data/spc/spc_case_meta_shared.csv").rows().forEach(row -> meta.put(row.text("case_id"), row));
        Map<String, TreeMap<Integer, Double>> points = new HashMap<>();
        Cases.of("data/spc/spc_cases_shared.csv")
                .rows()
                .forEach(row -> points.computeIfAbsent(row.text("case_id"), unseen -> new TreeMap<>())
                        .put(
                                row.integer("seq"),
                                row.number("value").map(Number::doubleValue).orElse(Double.NaN)));
        points.forEach((id, values) -> series.put(
                id, values.values().stream().mapToDouble(Double::doubleValue).toArray()));
        assertThat(series.keySet()).isEqualTo(meta.keySet());
    }
}
