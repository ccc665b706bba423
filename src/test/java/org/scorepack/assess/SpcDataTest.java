package org.scorepack.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.scorepack.scorecard.LimitSettings;
import org.scorepack.scorecard.ProcessSettings;
import org.scorepack.scorecard.ProcessSettings.ChartBasis;
import org.scorepack.scorecard.ProcessSettings.RuleSet;
import org.scorepack.testing.Cases;

/** Published and computed charts of others: every limit, every pattern of every point, every flag by MDC. */
class SpcDataTest {

    private static final int LIMITS_OF_A_CASE = 10;
    private static final int MARKS_OF_A_POINT = 14;

    private final Map<String, Cases.Row> meta = new HashMap<>();
    private final Map<String, double[]> series = new HashMap<>();

    @Test
    void limits_are_those_of_others() {
        read();
        Cases.of("data/spc/spc_expected_limits_shared.csv").each(LIMITS_OF_A_CASE, row -> {
            String id = row.text("case_id");
            Cases.Row about = meta.get(id);
            double[] points = series.get(id);
            XmrChart chart = XmrChart.of(points, settings(row));
            row.close("mean", chart.mean());
            row.close("mr_bar", chart.movingRange());
            row.close("lpl", chart.lower());
            row.close("upl", chart.upper());
            row.close("lower_2sigma", chart.mean() - chart.nearLimit());
            row.close("upper_2sigma", chart.mean() + chart.nearLimit());
            row.close("url_3.267", XmrChart.LARGEST_RANGE * chart.movingRange());
            row.same("n_outside", count(new ChartPoints(points, chart).outside()));
            String better = about.text("improvement_direction");
            row.same(
                    "assurance_type",
                    about.number("target")
                            .map(BigDecimal::doubleValue)
                            .flatMap(target ->
                                    Assurance.of(chart, XmrCasesTest.direction(better), target, target, RuleSet.MDC))
                            .map(ChartCodes::of)
                            .orElse(""));
            List<Optional<SignalRules.Flag>> flags = SignalRules.flags(points, chart, RuleSet.MDC);
            row.same("last_point_variation_type", ChartCodes.variation(flags.get(flags.size() - 1), better));
        });
    }

    @Test
    void every_point_is_marked_and_flagged_as_others_do() {
        read();
        Cases.of("data/spc/spc_expected_flags_shared.csv").each(MARKS_OF_A_POINT, row -> {
            String id = row.text("case_id");
            double[] points = series.get(id);
            int at = row.integer("seq") - 1;
            XmrChart chart = XmrChart.of(points, settings(row));
            row.close("moving_range", at == 0 ? Double.NaN : XmrChart.ranges(points)[at - 1]);
            ChartPoints all = new ChartPoints(points, chart);
            row.same("outside", all.outside()[at]);
            row.same("shift7_part", Math.abs(all.run(7)[at]));
            row.same("shift8_part", Math.abs(all.run(8)[at]));
            row.same("trend7_part", Math.abs(all.trend(7)[at]));
            row.same("two_of_three_nhs", Math.abs(all.twoOfThreeNearLimit()[at]));
            ChartPoints soFar = new ChartPoints(Arrays.copyOf(points, at + 1), chart);
            row.same("shift7_end", Math.abs(soFar.run(7)[at]));
            row.same("shift8_end", Math.abs(soFar.run(8)[at]));
            row.same("shift9_end", Math.abs(soFar.run(9)[at]));
            row.same("trend6_end", soFar.trend(6)[at]);
            row.same("trend7_end", soFar.trend(7)[at]);
            row.same("nelson5_end", Math.abs(lastThree(points, at, chart)[at]));
            Optional<SignalRules.Flag> flag =
                    SignalRules.flags(points, chart, RuleSet.MDC).get(at);
            row.same("nhs_special_cause_type", flag.map(SpcDataTest::nhs).orElse("Common Cause"));
            row.same("nhs_point_type", ChartCodes.variation(flag, meta.get(id).text("improvement_direction")));
        });
    }

    /** Two of the last three points beyond two sigma; earlier ones are not looked at. */
    private static int[] lastThree(double[] points, int at, XmrChart chart) {
        double[] window = Arrays.copyOf(points, at + 1);
        Arrays.fill(window, 0, Math.max(0, at - 2), Double.NaN);
        return new ChartPoints(window, chart).zone(2, 3, 2);
    }

    private static long count(int[] marks) {
        return Arrays.stream(marks).filter(mark -> mark != 0).count();
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

    private ProcessSettings settings(Cases.Row row) {
        Cases.Row about = meta.get(row.text("case_id"));
        Function<String, LimitSettings.Given> given = text -> {
            String[] ends = text.split("\\.\\.");
            return new LimitSettings.Given(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
        };
        LimitSettings limits = new LimitSettings(
                about.optional("baseline_points").map(Integer::valueOf),
                about.optional("limits_override").map(given),
                row.text("screen_outliers").equals("Y"));
        return new ProcessSettings(
                RuleSet.MDC, ChartBasis.VALUE, ProcessSettings.Scale.LINEAR, Optional.empty(), List.of(), limits);
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
